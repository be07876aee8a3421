/** Where a line of an output comes from: what orders it. */
export interface Place {
  readonly file: string;
  /** First byte; behind all others for what concerns a whole file. */
  readonly start: number;
}

export function provenancePlace(line: string): Place {
  const { provenance } = JSON.parse(line) as { provenance: { file: string; bytes: [number, number] } };
  return { file: provenance.file, start: provenance.bytes[0] };
}

export function rejectPlace(line: string): Place {
  const { file, bytes } = JSON.parse(line) as { file: string; bytes: [number, number] | null };
  return { file, start: bytes === null ? Number.POSITIVE_INFINITY : bytes[0] };
}
