import { homeMirror, mirrorLookup } from "./mirror-lookup";

const lookup = (mirror: string) => mirrorLookup(mirror, "example.com/team/scv", "/home/user");

test("into the mirror below the home Terraform looks by itself", () => {
  expect(lookup(homeMirror("/home/user"))).toBe("`terraform init` looks there by itself.\n");
});

test("into terraform.d/plugins it looks by itself where it runs beside it, which is not where the stacks lie", () => {
  const text = lookup("/work/project/terraform.d/plugins");
  expect(text).toContain("`terraform init` looks there by itself where it runs in\n  /work/project\nand in no other");
  expect(text).toContain("cdktf.out/stacks, leave --dir out");
});

test.each(["/mirror", "/work/my-terraform.d/plugins"])("into %s it looks where its configuration says so", (mirror) => {
  expect(lookup(mirror)).toContain(`path    = "${mirror}"\n      include = ["example.com/*/*"]`);
});
