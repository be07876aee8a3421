/** What people ask of the tables first, as views of the database. */

export interface View {
  readonly name: string;
  /** One sentence: what one row is. */
  readonly description: string;
  /** A query in DuckDB's SQL over the tables. */
  readonly query: string;
}

/**
 * One estimate of each comparison (the first that an interval bounds, or else the first), its interval (or one that is said to bound nothing), and its
 * first p-value. What stands behind another estimate is about that one; what stands before all of them is about the first.
 */
const EVIDENCE = `
  WITH member AS (
    SELECT key, index AS comparison, unnest(results) AS result FROM comparisons
  ), placed AS (
    SELECT member.key, comparison, result, kind, bounds
    FROM member JOIN results ON results.key = member.key AND results.index = result
  ), bounded AS (
    SELECT DISTINCT key, comparison, bounds AS result FROM placed WHERE kind = 'interval' AND bounds IS NOT NULL
  ), ranked AS (
    SELECT key, comparison, result, bounded.result IS NOT NULL AS is_bounded,
      row_number() OVER of_comparison AS turn, lead(result) OVER of_comparison AS next,
      count(*) OVER (PARTITION BY key, comparison) AS estimate_count
    FROM placed LEFT JOIN bounded USING (key, comparison, result) WHERE kind = 'estimate'
    WINDOW of_comparison AS (PARTITION BY key, comparison ORDER BY result)
  ), chosen AS (
    SELECT key, comparison, result AS estimate, turn, next, estimate_count FROM ranked
    QUALIFY row_number() OVER (PARTITION BY key, comparison ORDER BY is_bounded DESC, result) = 1
  ), near AS (
    SELECT placed.*, estimate,
      (estimate IS NULL OR turn = 1 OR result > estimate) AND (next IS NULL OR result < next) AS is_near
    FROM placed LEFT JOIN chosen USING (key, comparison)
  ), told AS (
    SELECT key, comparison,
      coalesce(
        min(result) FILTER (kind = 'interval' AND bounds = estimate),
        min(result) FILTER (kind = 'interval' AND bounds IS NULL AND is_near)
      ) AS interval,
      min(result) FILTER (kind = 'p-value' AND is_near) AS p
    FROM near GROUP BY ALL
  )
  SELECT
    c.key, c.index AS comparison, r.id, r.title, r.published_year, r.design,
    c.contrast, c.is_primary, c.outcome, c.timepoint, c.population,
    len(c.arms) AS arm_count, a.name AS arm_a, a.n AS arm_a_n, b.name AS arm_b, b.n AS arm_b_n,
    coalesce(f.estimate_count, 0) AS estimate_count, f.estimate AS estimate_result,
    e.measure, e.name AS measure_name, e.adjusted, e.relation, e.value AS estimate, e.unit,
    t.interval AS interval_result, i.type AS interval_type, i.level, i.low, i.high,
    t.p AS p_result, p.relation AS p_relation, p.value AS p, p.test AS p_test
  FROM comparisons c
    JOIN records r ON r.key = c.key
    LEFT JOIN arms a ON a.key = c.key AND a.arm = c.arms[1]
    LEFT JOIN arms b ON b.key = c.key AND b.arm = c.arms[2]
    LEFT JOIN chosen f ON f.key = c.key AND f.comparison = c.index
    LEFT JOIN told t ON t.key = c.key AND t.comparison = c.index
    LEFT JOIN results e ON e.key = c.key AND e.index = f.estimate
    LEFT JOIN results i ON i.key = c.key AND i.index = t.interval
    LEFT JOIN results p ON p.key = c.key AND p.index = t.p
`;

/** Arms add up to something only where the size of each is printed. */
const SIZES = `
  WITH sized AS (
    SELECT key, count(*) AS arm_count, count(n) AS sized_arm_count,
      CASE WHEN count(n) = count(*) THEN sum(n) END AS participants_of_arms,
      list(struct_pack(arm := arm, name := name, role := role, n := n) ORDER BY index) AS sizes
    FROM arms GROUP BY key
  )
  SELECT r.key, r.id, r.title, r.published_year, r.design, r.participants, r.participants_stage, r.participants_of,
    coalesce(sized.arm_count, 0) AS arm_count, coalesce(sized.sized_arm_count, 0) AS sized_arm_count, sized.participants_of_arms, sized.sizes
  FROM records r LEFT JOIN sized ON sized.key = r.key
  WHERE r.participants IS NOT NULL OR sized.sized_arm_count > 0
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
    description:
      "one comparison: arm A, arm B, an estimate (the first that has an interval, or else the first), its interval and its p-value, each with its index in results",
    query: EVIDENCE,
  },
  { name: "failed_checks", description: "one check that came out inconsistent, with the texts that it looked at", query: FAILED },
  {
    name: "trial_sizes",
    description: "one study whose size, or an arm's size, is printed; the arms add up where the size of each is",
    query: SIZES,
  },
];

/** CREATE VIEW, and what it is. */
export function createView({ name, description, query }: View): string {
  return `CREATE VIEW ${name} AS ${query.trim()};\nCOMMENT ON VIEW ${name} IS '${description.replaceAll("'", "''")}';`;
}
