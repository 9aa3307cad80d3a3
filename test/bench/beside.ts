import type { Effort } from "./engine";
import { atLeast, atMost, figure, median, type Figure } from "./figure";

/** Of several rounds: ours, and Terraform's with each of two backends. */
export interface Efforts {
  readonly scv: Effort[];
  readonly local: Effort[];
  readonly http: Effort[];
}

/** Times and requests; of Terraform's backends the faster one counts. */
export function timesBeside(what: string, { scv, local, http }: Efforts, factor: number): Figure[] {
  const seconds = (efforts: readonly Effort[]) => median(efforts.map((effort) => effort.seconds));
  const requests = (efforts: readonly Effort[]) => median(efforts.map((effort) => effort.requests));
  return [
    figure(what, seconds(scv), "s"),
    figure(`${what}, terraform with its local backend`, seconds(local), "s"),
    figure(`${what}, terraform with an http backend`, seconds(http), "s"),
    atLeast(
      `${what}, times faster than terraform`,
      Math.min(seconds(local), seconds(http)) / seconds(scv),
      "x",
      factor,
    ),
    figure(`${what}, requests`, requests(scv), "requests"),
    figure(`${what}, requests of terraform`, Math.min(requests(local), requests(http)), "requests"),
  ];
}

/** Peaks of resident memory; of Terraform's backends the one that needs less counts. */
export function memoryBeside(what: string, { scv, local, http }: Efforts, share: number): Figure[] {
  const peaks = (efforts: readonly Effort[]) => ({
    together: median(efforts.map(({ memory }) => memory.together)),
    own: median(efforts.map(({ memory }) => memory.own)),
    descendants: median(efforts.map(({ memory }) => memory.descendants)),
  });
  const [our, onFile, overHttp] = [peaks(scv), peaks(local), peaks(http)];
  const their = onFile.together < overHttp.together ? onFile : overHttp;
  return [
    figure(`${what}, peak memory`, our.together, "MB"),
    figure(`${what}, peak memory of terraform and its plugin`, their.together, "MB"),
    figure(`${what}, peak memory of terraform alone`, their.own, "MB"),
    figure(`${what}, peak memory of its plugin alone`, their.descendants, "MB"),
    atMost(`${what}, peak memory beside terraform`, our.together / their.together, "x", share),
  ];
}
