import { referencePage } from "./reference-page";
import { Library } from "./testing/library";
import { libraryProvider } from "./testing/library-provider";

const provider = libraryProvider(new Library());

describe("a reference page", () => {
  const page = referencePage(provider, "library_book");

  it.each([
    "# Resource library_book\n\nA book.",
    "`scv import library_book.NAME ID`",
    "can delete backups",
    "- `title` (string, required): Title, unique in the library.",
    "- `pages` (number, optional, default `100`): How many pages.",
    "- `code_wo` (string, optional, sensitive, write-only): Code of its lock.",
    "- `isbn` (string, optional, a change replaces the object): Number of the edition.",
    "- `author` (list of blocks): Who wrote it.",
    "## Read only\n\n- `id` (string): Number in the catalogue.",
    "### Arguments of `shelf`\n\n- `room` (string, required): Room.",
    "### Arguments of `author`",
  ])("says %j", (text) => {
    expect(page).toContain(text);
  });

  it("is there for what adopts, for data sources and for the provider itself", () => {
    expect(referencePage(provider, "library_clock")).toContain("creating adopts it");
    expect(referencePage(provider, "data.library_room")).toContain("# Data source library_room");
    expect(referencePage(provider, "library")).toContain("- `key` (string, optional, sensitive): Key of the door.");
    expect(() => referencePage(provider, "library_shelf")).toThrow("has no library_shelf");
  });
});
