import { providersSchemaJson } from "./providers-schema-json";
import { Library } from "./testing/library";
import { libraryProvider } from "./testing/library-provider";

const source = "terraform.local/test/library";

describe("the document of `terraform providers schema -json`", () => {
  const document = providersSchemaJson(libraryProvider(new Library()));

  it("names the format, the providers and, for the generator of bindings, their versions", () => {
    expect(document).toMatchObject({
      format_version: "1.0",
      provider_schemas: { [source]: { data_source_schemas: { library_room: { version: 0 } } } },
      provider_versions: { [source]: "1.2.3" },
    });
  });

  const attributes = {
    id: { type: "string", description: "Number in the catalogue.", description_kind: "markdown", computed: true },
    title: { type: "string", required: true },
    pages: { type: "number", optional: true, computed: true },
    tags: { type: ["set", "string"] },
    shelf: {
      nested_type: {
        nesting_mode: "single",
        attributes: { room: { type: "string", required: true }, row: { optional: true, computed: true } },
      },
    },
    loan: { nested_type: { nesting_mode: "set" }, optional: true, computed: true },
    code_wo: { type: "string", optional: true, sensitive: true, write_only: true },
  };

  it("has attributes, nested attributes and real blocks as Terraform prints them", () => {
    expect(document).toMatchObject({
      provider_schemas: {
        [source]: {
          resource_schemas: {
            library_book: {
              version: 1,
              block: {
                attributes,
                block_types: { author: { nesting_mode: "list", block: { attributes: { name: { required: true } } } } },
                description: "A book.",
                description_kind: "markdown",
              },
            },
          },
        },
      },
    });
  });

  it("says nothing that Terraform does not know", () => {
    expect(JSON.stringify(document)).not.toMatch(
      /serverDefault|inputOnly|orderless|forcesReplacement|follows|"type":\["object"/,
    );
  });
});
