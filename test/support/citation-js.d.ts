/** The part of Citation.js that the tests use; it comes without types. */
declare module "@citation-js/core" {
  interface CslName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly "non-dropping-particle"?: string;
  }
  export interface CslItem {
    readonly title?: string;
    readonly author?: readonly CslName[];
    readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
    readonly [variable: string]: unknown;
  }
  export class Cite {
    constructor(text: string, options: { readonly forceType: string });
    readonly data: readonly CslItem[];
  }
}
declare module "@citation-js/plugin-bibtex" {}
declare module "@citation-js/plugin-ris" {}
