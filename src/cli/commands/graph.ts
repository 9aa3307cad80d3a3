import { Option, type Command } from "commander";
import { z } from "zod";
import type { DirectedGraph } from "../../report/directed-graph";
import { destroyGraph } from "../../report/destroy-graph";
import { resourceGraphDot } from "../../report/graph-dot";
import { graphMermaid } from "../../report/graph-mermaid";
import { walkGraph, walkGraphDot } from "../../report/plan-graph";
import { recordedSteps } from "../../report/recorded-steps";
import { resourceGraph } from "../../report/resource-graph";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
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
        const { document } = await backendOf(stack).read();
        const recorded = recordedSteps(configuration, document);
        if (type === "plan-destroy") {
          const { graph, timesOf } = destroyGraph(configuration, document);
          cli.stdout.write(drawn(graph, format, true, timesOf));
        } else if (type === undefined) {
          cli.stdout.write(drawn(resourceGraph(configuration, recorded.blocks), format, false));
        } else {
          const graph = walkGraph(configuration, type, type === "apply" ? {} : recorded);
          cli.stdout.write(drawn(graph, format, true));
        }
        return 0;
      });
    });
}

function drawn(
  graph: DirectedGraph,
  format: "dot" | "mermaid" | "svg",
  isWalk: boolean,
  timesOf?: (id: string) => number,
): string {
  if (format === "dot") return isWalk ? walkGraphDot(graph, timesOf) : resourceGraphDot(graph);
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
