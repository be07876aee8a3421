/** What people ask of the tables first, as views of the database. */

export interface View {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly description: string;
  /** A query in DuckDB's SQL over the tables. */
  readonly query: string;
}

/** The first estimate of each comparison, the interval that bounds it (or one that is said to bound nothing), and the first p-value. */
const EVIDENCE = `
  WITH member AS (
    SELECT key, index AS comparison, unnest(results) AS result FROM comparisons
  ), first_of AS (
    SELECT member.key, comparison,
      min(result) FILTER (kind = 'estimate') AS estimate,
      min(result) FILTER (kind = 'p-value') AS p,
      count(*) FILTER (kind = 'estimate') AS estimates
    FROM member JOIN results ON results.key = member.key AND results.index = result
    GROUP BY ALL
  ), bounded AS (
    SELECT member.key, member.comparison,
      coalesce(min(result) FILTER (bounds = estimate), min(result) FILTER (bounds IS NULL)) AS interval
    FROM member
      JOIN first_of USING (key, comparison)
      JOIN results ON results.key = member.key AND results.index = result AND kind = 'interval'
    GROUP BY ALL
  )
  SELECT
    c.key, c.index AS comparison, r.id, r.title, r.published_year, r.design,
    c.contrast, c.is_primary, c.outcome, c.timepoint, c.population,
    a.name AS arm_a, a.n AS arm_a_n, b.name AS arm_b, b.n AS arm_b_n, len(c.arms) AS arms,
    e.measure, e.name AS measure_name, e.adjusted, e.relation, e.value AS estimate, e.unit, f.estimates,
    i.type AS interval_type, i.level, i.low, i.high,
    p.relation AS p_relation, p.value AS p, p.test AS p_test
  FROM comparisons c
    JOIN records r ON r.key = c.key
    LEFT JOIN arms a ON a.key = c.key AND a.arm = c.arms[1]
    LEFT JOIN arms b ON b.key = c.key AND b.arm = c.arms[2]
    LEFT JOIN first_of f ON f.key = c.key AND f.comparison = c.index
    LEFT JOIN bounded ON bounded.key = c.key AND bounded.comparison = c.index
    LEFT JOIN results e ON e.key = c.key AND e.index = f.estimate
    LEFT JOIN results i ON i.key = c.key AND i.index = bounded.interval
    LEFT JOIN results p ON p.key = c.key AND p.index = f.p
`;

const SIZES = `
  WITH sized AS (
    SELECT key, count(*) AS arms, sum(n) AS participants_of_arms,
      list(struct_pack(arm := arm, name := name, role := role, n := n) ORDER BY index) AS sizes
    FROM arms GROUP BY key
  )
  SELECT r.key, r.id, r.title, r.published_year, r.design, r.participants, r.participants_stage, r.participants_of,
    coalesce(sized.arms, 0) AS arms, sized.participants_of_arms, sized.sizes
  FROM records r LEFT JOIN sized ON sized.key = r.key
  WHERE r.participants IS NOT NULL OR sized.participants_of_arms IS NOT NULL
`;

const FAILED = `
  SELECT c.key, c.index, r.id, r.title, c.rule, c.message,
    c.results,
    (SELECT list(x.text ORDER BY x.index) FROM results x WHERE x.key = c.key AND list_contains(c.results, x.index)) AS texts
  FROM checks c JOIN records r ON r.key = c.key
  WHERE c.outcome = 'inconsistent'
`;

export const views: readonly View[] = [
  {
    name: "evidence_table",
    description: "one comparison: arm A, arm B, its first estimate, the interval and the p-value",
    query: EVIDENCE,
  },
  { name: "failed_checks", description: "one check that came out inconsistent, with the texts that it looked at", query: FAILED },
  { name: "trial_sizes", description: "one study whose size, or whose arms' sizes, are printed", query: SIZES },
];

/** CREATE VIEW, and what it is. */
export function createView({ name, description, query }: View): string {
  return `CREATE VIEW ${name} AS ${query.trim()};\nCOMMENT ON VIEW ${name} IS '${description.replaceAll("'", "''")}';`;
}
