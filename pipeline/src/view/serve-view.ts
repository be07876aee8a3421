/** A run to be read in a browser: its list, its plots, a page for each record. Nothing can be changed through it. */
import { pageRecord, renderRunPage } from "@tabstract/audit";
import { severityOf } from "@tabstract/checks";
import type { RunSource } from "../audit/run-lines.ts";
import { html, json, noRecord, numberOf, type PageServer, type Site, servePage } from "../viewer/page-server.ts";
import { openRunIndex } from "../viewer/run-index.ts";
import { runRows } from "../viewer/run-rows.ts";
import { openSearches } from "../viewer/searches.ts";

export interface ViewOptions {
  readonly source: RunSource;
  /** 0: one that is free. */
  readonly port: number;
  readonly signal?: AbortSignal | undefined;
  /** How long a search goes on for before it tells how far it is; 150 unless told. */
  readonly searchMomentMs?: number;
  /** Told how many records have been read while the run is looked through. */
  onRecord?(count: number): void;
}

/** @throws RunUnreadable where the run cannot be read, what the system says of the port, and the reason of `signal`. */
export async function serveView(options: ViewOptions): Promise<PageServer> {
  return servePage(await openView(options), options.port);
}

async function openView({ source, signal, searchMomentMs, onRecord }: ViewOptions): Promise<Site> {
  const index = await openRunIndex({ source, signal, onRecord: (_, number) => onRecord?.(number + 1) });
  const searches = openSearches(index, searchMomentMs);
  return {
    records: index.records,
    methods: ["GET"],
    async answer({ path, query }) {
      switch (path) {
        case "/": {
          const { name, records, failed, plots } = index;
          return html(renderRunPage({ mode: "view", run: name, records, ...failed.counts(), plots }));
        }
        case "/api/rows":
          return json(200, await runRows(query, { index, searches, narrow: null, scope: "", correctionsOf: () => 0 }));
        case "/api/record": {
          const number = numberOf(query, index.records);
          if (number === null) return noRecord();
          return json(200, pageRecord(await index.record(number), { number, severityOf, corrections: [] }));
        }
        default:
          return null;
      }
    },
    close: () => index.close(),
  };
}
