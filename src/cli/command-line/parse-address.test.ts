import { formatAddress } from "../../state/address";
import { parseAddress } from "./parse-address";

test.each([
  "scv_policy.gold",
  "data.scv_host.esx",
  "scv_policy.gold[0]",
  'data.scv_host.esx["a.b \\"c\\""]',
  "scv_policy.erp-group",
])("an address is read as it is written: %s", (address) => {
  expect(formatAddress(parseAddress(address))).toBe(address);
});

test.each(["", "gold", "scv_policy.", "scv_policy.gold[x]", "module.a.scv_policy.gold", "scv_policy.gold extra"])(
  "%j is no address",
  (address) => {
    expect(() => parseAddress(address)).toThrow("Invalid address");
  },
);
