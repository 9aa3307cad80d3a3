/** Where one storage unit that is not protected yet goes to. */
export interface SecondaryDestination {
  /** Storage unit on primary storage, as `svm:unit`. */
  readonly source: string;
  /** Destination cluster. It and the SVM must be peered already. */
  readonly cluster: string;
  /** Destination SVM. */
  readonly svm: string;
}

/** Protection on a second system (ASA r2). From release 6.1, with a policy that updates both SnapMirror and SnapVault. */
export interface SecondaryProtection {
  /** ONTAP policy of type Asynchronous or Mirror and Vault. */
  readonly replicationPolicy: string;
  /**
   * Suffix of new consistency groups, such as `_dest`.
   *
   * @default - none
   */
  readonly consistencyGroupSuffix?: string;
  /** @default - none: all storage units are protected already */
  readonly destinations?: SecondaryDestination[];
}
