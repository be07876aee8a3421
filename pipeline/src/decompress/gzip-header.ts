/** The header of a gzip member (RFC 1952, section 2.3), byte by byte. */

export type HeaderStep = { readonly kind: "more" | "whole"; readonly bytes: number } | { readonly kind: "fault"; readonly message: string };

export interface GzipHeader {
  /** Takes bytes until the header is whole. */
  push(bytes: Uint8Array): HeaderStep;
}

const FIXED = 10;
const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;

export function openGzipHeader(): GzipHeader {
  const fixed: number[] = [];
  /** What is still to come, in order: a count of bytes, a text that ends in a zero byte, or the extra field with its length. */
  let fields: ({ kind: "bytes"; left: number } | { kind: "text" } | { kind: "extra"; length: number[] })[] = [];

  const begin = (): string | null => {
    if (fixed[0] !== 0x1f || fixed[1] !== 0x8b) return "bytes that are no gzip";
    const flags = fixed[3] ?? 0;
    if (fixed[2] !== 8 || (flags & FLAG.reserved) !== 0) return "a gzip header of an unknown kind";
    if (flags & FLAG.extra) fields.push({ kind: "extra", length: [] });
    if (flags & FLAG.name) fields.push({ kind: "text" });
    if (flags & FLAG.comment) fields.push({ kind: "text" });
    if (flags & FLAG.headerChecksum) fields.push({ kind: "bytes", left: 2 });
    return null;
  };

  /** One byte into the first field. */
  const step = (byte: number): void => {
    const field = fields[0];
    if (field === undefined) return;
    switch (field.kind) {
      case "text":
        if (byte === 0) fields = fields.slice(1);
        return;
      case "bytes":
        field.left--;
        if (field.left === 0) fields = fields.slice(1);
        return;
      case "extra": {
        field.length.push(byte);
        if (field.length.length < 2) return;
        const left = (field.length[0] ?? 0) + 256 * (field.length[1] ?? 0);
        fields = left === 0 ? fields.slice(1) : [{ kind: "bytes", left }, ...fields.slice(1)];
        return;
      }
    }
  };

  return {
    push(bytes): HeaderStep {
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (fixed.length < FIXED) {
          fixed.push(byte);
          const fault = fixed.length === FIXED ? begin() : null;
          if (fault !== null) return { kind: "fault", message: fault };
        } else step(byte);
        if (fixed.length === FIXED && fields.length === 0) return { kind: "whole", bytes: at + 1 };
      }
      return { kind: "more", bytes: bytes.length };
    },
  };
}
