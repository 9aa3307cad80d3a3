import { z } from "zod";
import { attribute, nestedBlock } from "../attribute";

export const bookSchema = z.object({
  id: attribute(z.string(), "Number in the catalogue.", { computed: true }),
  title: attribute(z.string().min(1).max(40), "Title, unique in the library."),
  genre: attribute(z.enum(["NOVEL", "POETRY"]), "What it is."),
  pages: attribute(z.int().min(1).max(1018).optional(), "How many pages.", { serverDefault: 100 }),
  language: attribute(z.string().optional(), "Language; the library finds it out.", { computed: true }),
  subtitle: attribute(z.string().max(10, "is longer than a spine is wide").optional(), "Second title."),
  tags: attribute(z.array(z.string().min(1)).optional(), "Words to find it by.", {
    orderless: true,
    serverDefault: [],
  }),
  shelf: attribute(
    z
      .object({
        room: attribute(z.string(), "Room."),
        row: attribute(z.int().optional(), "Row, from 1.", { serverDefault: 1 }),
      })
      .optional(),
    "Where it stands.",
  ),
  author: nestedBlock(
    z
      .array(
        z.object({
          name: attribute(z.string(), "Name."),
          role: attribute(z.string().optional(), "What they did.", { serverDefault: "writer" }),
        }),
      )
      .optional(),
    "Who wrote it.",
  ),
  loan: attribute(
    z
      .array(
        z.object({
          reader: attribute(z.string(), "Who."),
          days: attribute(z.int().optional(), "For how long.", { serverDefault: 14 }),
        }),
      )
      .optional(),
    "Who may borrow it.",
    { orderless: true, serverDefault: [] },
  ),
  isbn: attribute(z.string().optional(), "Number of the edition.", { forcesReplacement: true }),
  code_wo: attribute(z.string().min(4).optional(), "Code of its lock.", { writeOnly: true, sensitive: true }),
  code_wo_version: attribute(z.int().optional(), "Raise it to have the code sent.", { inputOnly: true }),
  force_destroy: attribute(z.boolean().optional(), "May be pulped.", { inputOnly: true, serverDefault: false }),
  slug: attribute(z.string(), "Name in the web catalogue.", { computed: true, follows: "title" }),
  lent: attribute(z.int(), "How often it was lent.", { computed: true, serverOwned: true }),
});

export const clockSchema = z.object({
  id: attribute(z.string(), "The name.", { computed: true }),
  name: attribute(z.string().min(1), "Name of the clock.", { forcesReplacement: true }),
  time: attribute(z.string(), "When it strikes."),
  original_time: attribute(z.string(), "When it struck before it was adopted.", { computed: true, inputOnly: true }),
});

export const roomDataSchema = z.object({
  id: attribute(z.string(), "Number of the room.", { computed: true }),
  name: attribute(z.string().min(1), "Name on its door."),
});
