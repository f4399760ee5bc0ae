/** Whether a field that need not be given is not: databases say `null`, files say nothing. */
export function isBlank(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

/** Tells which ids are ids: texts or whole numbers, all of one kind. */
export interface IdKind {
  /** Whether a value is an id of the kind of the ones before. */
  readonly accepts: (id: unknown) => id is string | number;
}

/** Makes an {@link IdKind} that takes the kind of the first id. */
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
