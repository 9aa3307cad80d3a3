// Which room may import which: the direction of every arrow between the folders.
const everywhere = ["src/diagnostics"];
const rooms = {
  "src/diagnostics": [],
  "src/language": [],
  "src/http": [],
  "src/contract": [],
  "src/state": [],
  "src/configuration": ["src/language"],
  "src/provider": ["src/language"],
  "src/providers": ["src/provider", "src/http", "src/language"],
  "src/instance": ["src/language", "src/provider", "src/state"],
  "src/refresh": ["src/configuration", "src/provider", "src/state", "src/language", "src/instance"],
  "src/plan": ["src/configuration", "src/language", "src/provider", "src/state", "src/instance"],
  "src/apply": ["src/plan", "src/state", "src/provider", "src/configuration", "src/language", "src/instance"],
  "src/drift": [
    "src/refresh",
    "src/plan",
    "src/configuration",
    "src/provider",
    "src/state",
    "src/language",
    "src/instance",
  ],
  "src/engine": [
    "src/apply",
    "src/drift",
    "src/plan",
    "src/refresh",
    "src/configuration",
    "src/provider",
    "src/state",
    "src/language",
    "src/instance",
  ],
  "src/variables": ["src/configuration", "src/language", "src/plan"],
  "src/synthesis": ["src/language"],
  "src/host": ["src/state", "src/synthesis", "src/provider"],
  "src/report": [
    "src/plan",
    "src/apply",
    "src/drift",
    "src/provider",
    "src/state",
    "src/language",
    "src/instance",
    "src/configuration",
  ],
  "src/plugin": ["src/provider", "src/providers", "src/language"],
  "src/simulator": ["src/contract"],
  "src/cli": ["src"],
  // how the published files are made: it reads the others as text
  "src/packaging": [],
};

const testing = "(\\.test\\.ts|/testing/.*)$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, targets]) => ({
      name: `${room} imports only ${[...everywhere, ...targets].join(", ")}`,
      severity: "error",
      from: { path: `^${room}/`, pathNot: testing },
      to: {
        path: "^(src|constructs|examples|test)/",
        pathNot: [room, ...everywhere, ...targets].map((target) => `^${target}/`),
      },
    })),
    {
      name: "constructs import only schemas",
      severity: "error",
      from: { path: "^constructs/", pathNot: ["\\.test\\.ts$", "^constructs/generator/"] },
      to: {
        path: "^src/",
        pathNot: [
          "^src/providers/[^/]+/.*(schema|rules?)\\.ts$",
          "^src/provider/(attribute|schema|definition|intent|derive-block|validate-config)\\.ts$",
          "^src/language/",
          "^src/diagnostics/",
        ],
      },
    },
    {
      name: "constructs never reach HTTP",
      severity: "error",
      from: { path: "^constructs/index\\.ts$" },
      to: { path: "(node_modules/undici|^src/http)", reachable: true },
    },
    {
      name: "every room is listed",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(rooms).map((room) => `^${room}/`) },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "generated" },
    tsPreCompilationDeps: true,
  },
};
