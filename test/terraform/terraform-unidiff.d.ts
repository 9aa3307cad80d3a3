/** The package has no types of its own. */
declare module "@ahmadnassri/terraform-unidiff" {
  /** Throws where the document is no plan by the package's JSON schema. */
  export default function unidiff(plan: unknown): {
    readonly summary: { readonly create: number; readonly update: number; readonly delete: number };
    /** A unified diff for each resource that changes, its address as the file's name. */
    readonly patches: readonly string[];
  };
}
