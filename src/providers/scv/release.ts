import { isJsonObject, type Json } from "../../language/json";
import { error, type AttributePath, type Diagnostic } from "../../diagnostics/diagnostic";

/** Major and minor, such as 6.2. */
export interface Release {
  readonly major: number;
  readonly minor: number;
}

/** Out of the appliance's own OpenAPI document; undefined where it does not say. */
export function releaseIn(document: Json | undefined): Release | undefined {
  const info = isJsonObject(document) ? document["info"] : undefined;
  const version = isJsonObject(info) ? info["version"] : undefined;
  const found = typeof version === "string" ? /(\d+)\.(\d+)/.exec(version) : null;
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : undefined;
}

export function isBefore(release: Release, other: Release): boolean {
  return release.major < other.major || (release.major === other.major && release.minor < other.minor);
}

/** A planned field that not every release has. */
export interface Requirement {
  readonly since: Release;
  /** `snapshot locking`. */
  readonly what: string;
  readonly path: AttributePath;
}

/** Nothing is refused where the release is unknown; it is asked for only when something depends on it. */
export async function checkRelease(
  release: () => Promise<Release | undefined>,
  requirements: readonly Requirement[],
): Promise<Diagnostic[]> {
  const connected = requirements.length === 0 ? undefined : await release();
  if (connected === undefined) return [];
  return requirements
    .filter(({ since }) => isBefore(connected, since))
    .map(({ since, what, path }) =>
      error({
        code: "release-too-old",
        summary: `${what} needs release ${since.major}.${since.minor}; the appliance is ${connected.major}.${connected.minor}`,
        detail: "Remove it from the configuration, or upgrade the appliance.",
        attributePath: path,
      }),
    );
}

/** From 6.0 names must not hold spaces. */
export async function checkNameSpace(
  release: () => Promise<Release | undefined>,
  name: string | undefined,
): Promise<Diagnostic[]> {
  const connected = name?.includes(" ") ? await release() : undefined;
  return connected === undefined || isBefore(connected, { major: 6, minor: 0 })
    ? []
    : [
        error({
          code: "name-space",
          summary: "A name must not hold a space from release 6.0 on",
          detail: `The appliance is ${connected.major}.${connected.minor}. Use the underscore in place of the space.`,
          attributePath: ["name"],
        }),
      ];
}
