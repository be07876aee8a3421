import { describe, expect, test } from "vitest";
import { detect, HEAD_BYTES, headOf } from "./detect.ts";

const utf8 = new TextEncoder();
const codeOf = (bytes: Uint8Array, complete = true): string => {
  const detection = detect(headOf(bytes, complete));
  return detection.kind === "reader" ? detection.reader.format : detection.problem.code;
};

const PAPERS = "TY  - JOUR\nTI  - Made up\nER  - \n";

describe("what an unreadable file looks like", () => {
  const rows: readonly (readonly [name: string, text: string, code: string])[] = [
    ["nothing", "", "empty-file"],
    ["white space", "\ufeff \r\n\t\n", "empty-file"],
    ["PubMed XML", '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "x" "y">\n<PubmedArticleSet>', "pubmed-xml"],
    [
      "an answer of ESearch",
      '<?xml version="1.0"?>\n<!DOCTYPE eSearchResult PUBLIC "x" "y">\n<eSearchResult><Count>1</Count>',
      "looks-like-esearch",
    ],
    ["an answer of ESummary", '<?xml version="1.0"?><eSummaryResult><DocSum>', "looks-like-esummary"],
    ["an error of EFetch", "<eFetchResult><ERROR>nothing there</ERROR></eFetchResult>", "looks-like-api-error"],
    ["JATS", '<!DOCTYPE article PUBLIC "x" "y" [<!ENTITY a "<b>]>">]><article>', "looks-like-jats"],
    ["other XML", '<?xml version="1.0"?><rss version="2.0">', "looks-like-xml"],
    [
      "PubMed XML behind a request that failed",
      '{"error":"API rate limit exceeded","count":"4"}\n<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle>',
      "pubmed-xml",
    ],
    [
      "MEDLINE behind requests that failed",
      '<html><title>502 Bad Gateway</title></html>\n{"error":"x"}\nPMID- 1\nOWN - NLM\nTI  - Made up\n',
      "pubmed-medline",
    ],
    ["papers behind a page of an error", '<!doctype html><html>Busy</html>\n{"paperId":"1","title":"Made up"}\n', "s2-graph"],
    ["papers behind many failures", `${'{"error":"x"}\n'.repeat(15)}${PAPERS}`, "ris"],
    ["papers behind a failure with a byte-order mark", `\ufeff{"error":"x"}\n${PAPERS}`, "ris"],
    ...["errors", "message", "detail"].map(
      (key) => [`papers behind a failure's ${key}`, `{"status":"429","${key}":"x"}\n${PAPERS}`, "ris"] as const,
    ),
    [
      "papers behind a long page of an error",
      `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<html><p>${"Busy. ".repeat(100)}</p></html>\n${PAPERS}`,
      "ris",
    ],
    ["papers behind what a script printed", `Fetching batch 1\nof 2\n[{"paperId":"1","title":"Made up"}]\n`, "s2-graph"],
    ["papers behind the headers of an answer", `HTTP/1.1 200 OK\ncontent-type: x\n\n{"paperId":"1","title":"Made up"}\n`, "s2-graph"],
    ["PubMed XML behind a line", `Fetching\n<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle>`, "pubmed-xml"],
    ["papers behind a text", `${"Made up.\n".repeat(40)}{"paperId":"1","title":"Made up"}\n`, "format-unknown"],
    ["an answer stored as a string", JSON.stringify(JSON.stringify([{ paperId: "1", title: "Made up" }])), "looks-like-text-in-json"],
    ["answers stored as strings", JSON.stringify(['{"paperId": "1"}', '{"paperId": "2"}']), "looks-like-text-in-json"],
    ["XML stored as a string", JSON.stringify('<?xml version="1.0"?><PubmedArticleSet>'), "looks-like-text-in-json"],
    ["text of PubMed stored as strings", JSON.stringify(["1. Inv J Tea. 2024 Oct 21;83(11):1-2.\n\nTea."]), "looks-like-text-in-json"],
    ["MEDLINE that a program read", '{"PMID":"1","OWN":"NLM","STAT":"MEDLINE","TI":"Made up","AB":"Made up."}', "not-a-paper"],
    ["PubMed XML as JSON", '{"PubmedArticle":[{"MedlineCitation":{"PMID":"1"}}],"PubmedBookArticle":[]}', "not-a-paper"],
    ["citations of Europe PMC", '{"version":"6","hitCount":1,"citationList":{"citation":[{"id":"1"}]}}', "not-a-paper"],
    ["a list of names", '["2024-01-02", "2024-02-06"]', "not-a-paper"],
    ["a failure, and nothing else", '{"error":"API rate limit exceeded"}\n', "api-error"],
    ["a failure, and something else", '{"error":"x"}\nMade up.\n', "api-error"],
    ["rows of something else", '{"a":1,"b":2,"c":3,"d":4}\n{"a":1,"b":2,"c":3,"d":4}\n', "format-unknown"],
    ["a challenge page", "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>", "looks-like-challenge-page"],
    ["an error page", "<html><head><title>502 Bad Gateway</title></head></html>", "looks-like-error-page"],
    ["HTML", "\n<!doctype html><html><body>Log in</body></html>", "looks-like-html"],
    ["MEDLINE", "\nPMID- 1\nOWN - NLM\nTI  - Made up\n", "pubmed-medline"],
    [
      "PubMed abstracts",
      "\n1. Inv J Tea. 2024 Oct;1(2):3-4. doi: 10.5555/x.\n\nTitle.\n\nExample A(1).\n\nAuthor information:\n(1)Nowhere.\n",
      "pubmed-abstract",
    ],
    ["PubMed summaries", "1: Example A. Tea. Inv J Tea. 2024. PMID: 1.\n\n2: Sample B. More tea. PMID: 2.\n", "looks-like-pubmed-summary"],
    ["RIS", "TY  - JOUR\nTI  - Made up\nER  - \n", "ris"],
    ["RIS behind a line of a tool", "Exported\n\nTY  - JOUR\nTI  - Made up\nER  - \n", "ris"],
    ["MEDLINE, then RIS", "PMID- 1\nTI  - Made up\n\nTY  - JOUR\nER  - \n", "pubmed-medline"],
    ["RIS, then MEDLINE", "TY  - JOUR\nER  - \n\nPMID- 1\nTI  - Made up\n", "ris"],
    ["a numbered list", "1. Tea is good.\n2. Milk is too.\n", "format-unknown"],
    ["PubMed abstracts, then French labels", "1. Inv J Tea. 2024.\n\nTea.\n\nPMID: 1\n\n=== Lien PubMed ===\nN/A\n", "pubmed-sections"],
    ["Cochrane CSV", "CENTRAL ID,Author(s),Title\n", "looks-like-cochrane-csv"],
    ["Embase CSV", '"SEARCH QUERY","tea:ti"\n-----\n\n"Title","Original Title","Author Names"\n', "looks-like-embase-csv"],
    ["Web of Science", "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Example, A\n", "looks-like-web-of-science"],
    ["EndNote", '<?xml version="1.0" encoding="UTF-8"?><xml><records><record><rec-number>1', "looks-like-endnote"],
    ["RTF", String.raw`{\rtf1\ansi Tea}`, "looks-like-rtf"],
    ["a Word document", "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml", "looks-like-office"],
    ["BibTeX", "% made up\n@article{example2024,\n title = {T}}", "looks-like-bibtex"],
    ["PubMed CSV", "\ufeffPMID,Title,Authors,Citation\n", "looks-like-pubmed-csv"],
    ["search history", "Search number,Query,Sort By,Filters,Search Details,Results,Time\n", "looks-like-search-history"],
    ["PMIDs", "123\r\n456\r\n789\r\n", "looks-like-pmid-list"],
    ["one PMID", "12345678", "looks-like-pmid-list"],
    ["PMIDs behind their name", "PMID: 123\nPMID: 456\n", "looks-like-pmid-list"],
    ["PMIDs under their name", "PMID\n123\n456", "looks-like-pmid-list"],
    ["PMIDs on one line", "12345678, 23456789,3456789", "looks-like-pmid-list"],
    ["many PMIDs", "PMID:12345678\n".repeat(5_000), "looks-like-pmid-list"],
    ["an answer of ESearch", '{"header":{"type":"esearch"},"esearchresult":{"count":"0","idlist":[]}}', "looks-like-esearch"],
    ["an answer of ESummary", '{"header":{"type":"esummary"},"result":{"uids":["1"],"1":{"title":"Tea"}}}', "looks-like-esummary"],
    ["dated French text", "Date de publication : 2024-10-21\nTitre", "looks-like-dated-french-text"],
    ["French labels without the first", "=== Abstract ===\nx", "marker-missing"],
    ["Europe PMC", '{"version":"6","hitCount":1,"resultList":{"result":[{"id":"1","source":"MED","pubYear":"2001"}]}}', "europepmc"],
    ["Crossref", '{"status":"ok","message-type":"work","message":{"DOI":"10.5555/x"}}', "crossref"],
    ["OpenAlex", '{"id":"https://openalex.org/W1","display_name":"T","ids":{}}', "openalex"],
    [
      "medRxiv",
      '{"messages":[{"status":"ok","total":"1"}],"collection":[{"doi":"10.5555/x","title":"T","abstract":"A"}]}',
      "looks-like-medrxiv",
    ],
    ["TL;DRs", '{"corpusid":1,"model":"tldr@v2.0.0","text":"T"}\n{"corpusid":2,"model":"tldr@v2.0.0","text":"U"}', "not-a-paper"],
    ["paper ids", '{"sha":"ab","corpusid":1,"primary":true}', "not-a-paper"],
    ["a datasets diff", '{"from_release":"2023-01-01","to_release":"2023-01-08","update_files":[],"delete_files":[]}', "not-a-paper"],
    ["a failed request", '{"errCode":404,"errMsg":"No results"}', "api-error"],
    ["an empty page of works", '{"meta":{"count":0},"results":[]}', "empty-search"],
    ["ClinicalTrials.gov", '{"protocolSection":{"identificationModule":{}}}', "looks-like-clinicaltrials"],
    ["Datasets shard", '{"corpusid":1,"title":"T","externalids":{}}\n{"corpusid":2,"title":"U"}', "s2-datasets"],
    ["API error", '{"error":{"code":429,"message":"Too Many Requests"}}', "api-error"],
    ["empty search", '{"total":0,"offset":0}', "empty-search"],
    ["empty page", '{"total":0,"token":null,"data":[]}', "empty-search"],
    ["unknown paper", "[null]", "not-found"],
    ["snippets", '{"data":[{"snippet":{"text":"x"},"score":1,"paper":{"title":"T"}}]}', "not-a-paper"],
    ["JSON of something else", '{"weather":"fine"}', "format-unknown"],
    ["broken JSON", '{"weather', "json-invalid"],
    ["ten thousand brackets", "[".repeat(10_000), "json-too-deep"],
    ["a paper behind many unknown ones", `[${"null,".repeat(60)}{"paperId":"a"}]`, "s2-graph"],
    ["JSON first, then French labels", '{"paperId":"a","title":"T"}\n=== Lien PubMed ===\nN/A\n', "s2-graph"],
    ["other JSON first, then French labels", '{"weather":"fine"}\n=== Lien PubMed ===\nN/A\n', "format-unknown"],
    ["a word in brackets, then French labels", "[Export]\n=== Lien PubMed ===\nN/A\n", "pubmed-sections"],
    ["a table", "a,b,c,d\n1,2,3,4\n5,6,7,8\n", "looks-like-csv"],
    ["prose", "Once upon a time there was a trial.", "format-unknown"],
  ];
  test.each(rows)("%s", (_name, text, code) => {
    expect(codeOf(utf8.encode(text))).toBe(code);
  });

  test.each([
    ["looks-like-gzip", [0x1f, 0x8b, 8, 0]],
    ["looks-like-zip", [0x50, 0x4b, 3, 4]],
    ["looks-like-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ["looks-like-pdf", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ["looks-like-binary", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["looks-like-utf16", [0xff, 0xfe, 0x7b, 0]],
  ])("%s by its first bytes", (code, bytes) => {
    expect(codeOf(Uint8Array.from([...bytes, ...new Array(100).fill(0)]))).toBe(code);
  });

  test.each([
    ["%PDF-1.7", /PDF.*from PubMed in the format "PubMed".*RIS/],
    ["<!doctype html><html><body>Log in</body></html>", /HTML page.*from PubMed in the format "PubMed".*RIS/],
    ["Once upon a time there was a trial.", /`tabstract formats` lists all/],
    ["@article{example2024,\n title = {T}}", /BibTeX.*as RIS/],
    ["PMID,Title,Authors,Citation\n", /PubMed's CSV.*"Abstract \(text\)" or "PubMed"/],
  ])("says what to export in place of %j", (text, message) => {
    const detection = detect(headOf(utf8.encode(text), true));
    expect(detection.kind === "reader" ? detection.reader.format : detection.problem.message).toMatch(message);
  });

  describe("a file not seen whole is never called broken or empty", () => {
    const paper = '{"paperId":"a","title":"T"}';
    const far: readonly (readonly [name: string, text: string, code: string])[] = [
      [
        "known keys behind an embedding",
        `{"embedding":{"vector":[${"0.123456789,".repeat(8_000)}1]},"paperId":"a","title":"T"}`,
        "s2-graph",
      ],
      ["known keys behind citations", `[{"tldr":null,"citations":[${'{"intents":[],"n":1},'.repeat(4_000)}{}],"paperId":"a"}]`, "s2-graph"],
      [
        "known keys behind citations, a line each",
        `[{"tldr":null,"citations":[\n${'{"authorId":"1"},\n'.repeat(6_000)}{}],"paperId":"a"}]`,
        "s2-graph",
      ],
      ["a paper behind unknown ones", `[${"null,".repeat(20_000)}${paper}]`, "s2-graph"],
      ["a paper behind errors", `${'{"error":"Paper not found"}\n'.repeat(4_000)}${paper}`, "s2-graph"],
      ["a paper behind empty answers", `${'{"total":0,"offset":0}\n'.repeat(4_000)}${paper}`, "s2-graph"],
      ["a paper behind a broken line", `{"weather\n${'{"total\n'.repeat(10_000)}${paper}`, "s2-graph"],
      ["a paper behind white space", `${" ".repeat(70_000)}${paper}`, "s2-graph"],
      ["brackets without end", "[".repeat(100_000), "s2-graph"],
      ["JSON of another source", `{"protocolSection":{"x":"${"y".repeat(80_000)}"}}`, "looks-like-clinicaltrials"],
      ["lines of something else", '{"weather":"fine"}\n'.repeat(5_000), "format-unknown"],
    ];
    test.each(far)("%s", (_name, text, code) => {
      const bytes = utf8.encode(text);
      expect(bytes.length).toBeGreaterThan(HEAD_BYTES);
      expect(codeOf(bytes.subarray(0, HEAD_BYTES), false)).toBe(code);
    });
  });

  test("a string of escaped quotes that is cut off comes to an end", () => {
    expect(codeOf(utf8.encode(`{"a":"${String.raw`\"`.repeat(HEAD_BYTES / 2 - 3)}`), false)).toBe("s2-graph");
  });

  test("a head cut anywhere is still detected, or refused without failing", () => {
    const graph = utf8.encode(`{"total":1,"data":[{"paperId":"a","title":"\u8336 \\"x\\"","abstract":"${"caf\u00e9 ".repeat(50)}`);
    const aggregator = utf8.encode(`{"title":"T","authors":"A B","doi":null,"DOIUrl":null,"abstract":"${"<p>\u8336</p>".repeat(50)}`);
    for (let end = 0; end < graph.length; end++) if (end > 35) expect(codeOf(graph.subarray(0, end), false)).toBe("s2-graph");
    for (let end = 0; end < aggregator.length; end++)
      if (end > 70) expect(codeOf(aggregator.subarray(0, end), false)).toBe("s2-aggregator");
    for (let end = 0; end <= 70; end++) expect(codeOf(aggregator.subarray(0, end), false)).toMatch(/\S/);
  });
});
