/** Whether an optional field is absent: databases use `null`, files leave it blank. */
export function isBlank(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

/** Checks that ids are text or whole numbers, and all of one type. */
export interface IdKind {
  /** Whether a value is an id of the same type as the earlier ones. */
  readonly accepts: (id: unknown) => id is string | number;
}

/** Creates an {@link IdKind}; the first id determines the type. */
export function idKind(): IdKind {
  let kind = "";
  return {
    accepts(id): id is string | number {
      if (!(typeof id === "string" || Number.isSafeInteger(id))) return false;
      kind ||= typeof id;
      return typeof id === kind;
    },
  };
}
