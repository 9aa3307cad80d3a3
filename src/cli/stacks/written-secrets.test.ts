import { startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

const required = { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } };

const system = (password: string, provider: object = {}) => ({
  terraform: required,
  provider: { scv: [provider] },
  resource: {
    scv_storage_system: {
      svm1: { name: "svm1.example.com", username: "u", password_wo: password, password_wo_version: 1 },
    },
  },
});

describe("an error never quotes a password that is no template", () => {
  test.each([
    ["with a bracket that is left open", "pa55-${w0rd", "Expected a closing }"],
    ["with a directive that is left open", "pa55-%{w0rd", "Invalid expression"],
    ["with a word that refers to nothing", "pa55-${w0rd}", "names no resource"],
    ["with a short word that refers to nothing", "pa55-${w0r}d", "names no resource"],
  ])("%s", async (_, password, said) => {
    for (const configuration of [system(password), system("", { password })]) {
      project.configure(configuration);
      const { code, err } = await project.run("plan");
      expect(code).toBe(1);
      expect(err.replace(/\n│ ?/g, " ")).toContain(said);
      expect(err).not.toMatch(/pa55|w0r/);
    }
  });
});

test("a reference is quoted as it is, where a credential belongs, too", async () => {
  project.configure(system("${var.nothing}"));
  const { code, err } = await project.run("plan");
  expect(code).toBe(1);
  expect(err).toContain("var.nothing");
});
