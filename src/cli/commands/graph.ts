import { Option, type Command } from "commander";
import { z } from "zod";
import type { DirectedGraph } from "../../report/directed-graph";
import { destroyGraph } from "../../report/destroy-graph";
import { resourceGraphDot } from "../../report/graph-dot";
import { graphMermaid } from "../../report/graph-mermaid";
import { walkGraph, walkGraphDot } from "../../report/plan-graph";
import { resourceGraph } from "../../report/resource-graph";
import type { Cli } from "../cli";
import { projectCommand, projectOptions, withoutEffect } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { runOnState } from "../stacks/run-on-state";

const types = ["plan", "plan-refresh-only", "plan-destroy", "apply"] as const;

const graphOptions = projectOptions.extend({
  type: z.enum(types).optional(),
  format: z.enum(["dot", "mermaid", "svg"]).default("dot"),
});

export function graphCommand(cli: Cli): Command {
  return withoutEffect(projectCommand("graph"), "--draw-cycles", "--module-depth <n>")
    .addOption(new Option("--type <type>", "every step of that walk, not the resources alone").choices(types))
    .addOption(new Option("--format <format>", "(default: dot)").choices(["dot", "mermaid", "svg"]))
    .action(async (given) => {
      const { type, format, ...options } = graphOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const stack = onlyStack(project.stacks);
        const { configuration } = stack;
        if (type === "plan-destroy") {
          const { graph, timesOf } = destroyGraph(configuration, (await backendOf(stack).read()).document);
          cli.stdout.write(format === "dot" ? walkGraphDot(graph, timesOf) : drawn(graph, format, true));
        } else {
          const graph = type === undefined ? resourceGraph(configuration) : walkGraph(configuration, type);
          cli.stdout.write(drawn(graph, format, type !== undefined));
        }
        return 0;
      });
    });
}

function drawn(graph: DirectedGraph, format: "dot" | "mermaid" | "svg", isWalk: boolean): string {
  if (format === "dot") return isWalk ? walkGraphDot(graph) : resourceGraphDot(graph);
  const labelled = isWalk ? withLabels(graph) : graph;
  return format === "mermaid" ? graphMermaid(labelled) : svg(labelled);
}

/** Without what every id begins with. */
function withLabels(graph: DirectedGraph): DirectedGraph {
  const label = (id: string) => id.replace(/^\[root\] /, "");
  return new Map([...graph].map(([id, targets]) => [label(id), targets.map(label)]));
}

/** The layout is a library of its own, read where it is wanted. */
function svg(graph: DirectedGraph): string {
  const loaded: typeof import("../../report/graph-svg") = module.require("../../report/graph-svg");
  return loaded.graphSvg(graph);
}
