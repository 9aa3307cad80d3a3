import { integer } from "./der";

test.each([
  ["01", "020101"],
  ["7f", "02017f"],
  // a leading one bit would make it negative
  ["80", "02020080"],
  ["ff01", "020300ff01"],
  ["0001", "020101"],
  ["0080", "02020080"],
  ["00007f01", "02027f01"],
  ["0000", "020100"],
])("an unsigned integer is written as short as it can be, or TLS refuses the certificate: %s", (bytes, written) => {
  expect(integer(Buffer.from(bytes, "hex")).toString("hex")).toBe(written);
});
