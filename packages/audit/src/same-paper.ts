/**
 * A key says where a record stood: with other papers in a file of the same name, it is the key of another paper. Identifiers of one catalogue
 * that differ name two papers; an id that is made of the bytes of a record says nothing, since they change with every export.
 */
export function mayBeSamePaper(one: string, other: string): boolean {
  const catalogue = catalogueOf(one);
  return one === other || catalogue === "sha256:" || catalogue !== catalogueOf(other);
}

export function catalogueOf(id: string): string {
  return id.slice(0, id.indexOf(":") + 1);
}
