import { html, type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  {
    shows: "headings with layout space, inline markup joined",
    raw: html(
      "<div>\n \n <section>\n <h3> Methods</h3>\n \n <p>Twenty knees (<i>n</i> = 20).</p>\n </section>\n <section>\n <h3> Results</h3>\n <p>Pain fell.</p></section></div>",
    ),
    parts: [
      ["Methods", "Twenty knees (n = 20)."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "headings glued to text",
    raw: html("<h4>Background and aims</h4>Knees hurt.<h4>Methods</h4>We braced 20."),
    parts: [
      ["Background and aims", "Knees hurt."],
      ["Methods", "We braced 20."],
    ],
  },
  {
    shows: "bold words that open a block, the colon inside or outside",
    raw: html(
      "<p><b>Background:</b> Knees hurt.</p><p><strong>Methods</strong>: We braced <b>20</b> knees.</p><p><b>Results</b><br/>Pain fell.</p>",
    ),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods", "We braced 20 knees."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "JATS, pretty-printed",
    raw: html(
      "<jats:title>Abstract</jats:title>\n          <jats:sec>\n            <jats:title>Aims</jats:title>\n            <jats:p>To test a\n            brace.</jats:p>\n          </jats:sec>",
    ),
    parts: [
      ["Abstract", ""],
      ["Aims", "To test a brace."],
    ],
  },
  {
    shows: "powers, formulas, indices",
    raw: html(
      "<p>2 &times; 10<sup>7</sup> cells, 10 <sup>-32</sup>, H<sub>2</sub>O, m<sup>2</sup>, CD4<sup>+</sup>, P<sub>interaction</sub> = .03, 5.3<sup>a</sup>, 10<sup>-3.5</sup></p>",
    ),
    parts: [[null, "2 × 10⁷ cells, 10⁻³², H₂O, m², CD4⁺, Pinteraction = .03, 5.3ᵃ, 10^-3.5"]],
  },
  {
    shows: "a pretty-printed script on a line of its own",
    raw: html("<p>the β\n\t\t\t<sub>2</sub>\n\t\t\t-agonist and <sup>18</sup>F</p>"),
    parts: [[null, "the β₂-agonist and ¹⁸F"]],
  },
  {
    shows: "signs that are no tags",
    raw: html("<p>Pain fell (P<0.001) and r>0.5; a<b and n <i and j> 3.</p><p>LOD <5 mg</p>"),
    parts: [[null, "Pain fell (P<0.001) and r>0.5; a<b and n <i and j> 3. LOD <5 mg"]],
  },
  {
    shows: "MathML",
    raw: html(
      '<p>about <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mrow><mml:msup><mml:mn>10</mml:mn><mml:mrow><mml:mo>-</mml:mo><mml:mn>3</mml:mn></mml:mrow></mml:msup></mml:mrow></mml:math> m and <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>',
    ),
    parts: [[null, "about 10⁻³ m and 1/2"]],
  },
  {
    shows: "scripts before and after, with empty places",
    raw: html(
      "<p>of <mml:math><mml:mmultiscripts><mml:mi>C</mml:mi><mml:mprescripts/><mml:none/><mml:mn>14</mml:mn></mml:mmultiscripts></mml:math> and <math><mmultiscripts><mi>X</mi><mn>1</mn><mn>2</mn><mprescripts></mprescripts><mn>3</mn><none></none></mmultiscripts></math></p>",
    ),
    parts: [[null, "of ¹⁴C and ₃X₁²"]],
  },
  {
    shows: "scripts, styles and comments go; text after an unclosed one stays",
    raw: html("<p>Forty<script>alert(1)</script><!-- 7 --> knees<style>p{}</style>.</p><script>12 braces"),
    parts: [[null, "Forty knees. 12 braces"]],
  },
  {
    shows: "unclosed and crossed tags",
    raw: html("<div><p>One <b>two <i>three</b> four</i><p>Five</div></div></section>six"),
    parts: [[null, "One two three four Five six"]],
  },
  {
    shows: "line breaks and table cells part words",
    raw: html("<p>One<br>two</p><table><tr><td>3</td><td>4</td></tr></table>"),
    parts: [[null, "One two 3 4"]],
  },
  {
    shows: "text that says it is plain but has tags, escaped once more",
    raw: text("&lt;p&gt;Forty knees, n&lt;sub&gt;2&lt;/sub&gt; = 3.&lt;/p&gt;"),
    parts: [[null, "<p>Forty knees, n<sub>2</sub> = 3.</p>"]],
  },
  {
    shows: "inline tags only: a line feed keeps its meaning",
    raw: html("Methods: we took <i>n</i> = 20.\nResults: good."),
    parts: [[null, "Methods: we took n = 20. Results: good."]],
  },
  {
    shows: "a bold sentence",
    raw: html("<p><b>Twenty knees were braced.</b> Pain fell.</p>"),
    parts: [[null, "Twenty knees were braced. Pain fell."]],
  },
  {
    shows: "bold labels in one paragraph",
    raw: html("<p><b>Background:</b> Knees hurt. <b>Methods:</b> We braced 20. <b>Results:</b> Pain fell.</p>"),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods:", "We braced 20."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "bold labels in one paragraph, the colons outside",
    raw: html("<p><b>Background</b>: Knees hurt. <b>Methods</b>: We braced 20. <b>Results</b>: Pain fell.</p>"),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "bold labels in one paragraph, without colons",
    raw: html("<p><b>Background</b> Knees hurt. <b>Methods</b> We braced 20. <b>Results</b> Pain fell.</p>"),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "bold labels in one paragraph, with stops",
    raw: html("<p><b>Background.</b> Knees hurt. <b>Methods.</b> We braced 20. <b>Results.</b> Pain fell.</p>"),
    parts: [
      ["Background.", "Knees hurt."],
      ["Methods.", "We braced 20."],
      ["Results.", "Pain fell."],
    ],
  },
  {
    shows: "bold and italic labels in one paragraph",
    raw: html("<p><b><i>Background:</i></b> Knees hurt. <b><i>Methods:</i></b> We braced 20. <b><i>Results:</i></b> Pain fell.</p>"),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods:", "We braced 20."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "bold labels with the spaces inside the tags",
    raw: html("<p><b> Background: </b>Knees hurt. <b> Methods: </b>We braced 20. <b> Results: </b>Pain fell.</p>"),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods:", "We braced 20."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "bold labels of JATS in one paragraph",
    raw: html(
      "<p><jats:bold>Background:</jats:bold> Knees hurt. <jats:bold>Methods:</jats:bold> We braced 20. <jats:bold>Results:</jats:bold> Pain fell.</p>",
    ),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods:", "We braced 20."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "bold labels outside of any paragraph",
    raw: html("<strong>Background:</strong> Knees hurt. <strong>Methods:</strong> We braced 20. <strong>Results:</strong> Pain fell."),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods:", "We braced 20."],
      ["Results:", "Pain fell."],
    ],
  },
  {
    shows: "bold labels behind sentences without a full stop",
    raw: html("<p><b>Background:</b> Knees hurt <b>Results:</b> Pain fell <b>Outcomes:</b> 12</p>"),
    parts: [
      ["Background:", "Knees hurt"],
      ["Results:", "Pain fell"],
      ["Outcomes:", "12"],
    ],
  },
  {
    shows: "one bold label behind unlabelled text",
    raw: html("<p>We braced 20 knees. <b>Conclusion:</b> Braces help.</p>"),
    parts: [
      [null, "We braced 20 knees."],
      ["Conclusion:", "Braces help."],
    ],
  },
  {
    shows: "the first label is bold, the others only have colons",
    raw: html("<b>Background:</b> Knees hurt. Methods: We braced 20. Results: Pain fell."),
    parts: [
      ["Background:", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
    ],
  },
  {
    shows: "labels in the text behind the last heading",
    raw: html("<h4>Background</h4>Knees hurt. <h4>Methods</h4>We braced 20. Results: Pain fell. Conclusions: Braces help."),
    parts: [
      ["Background", "Knees hurt."],
      ["Methods", "We braced 20."],
      ["Results", "Pain fell."],
      ["Conclusions", "Braces help."],
    ],
  },
  {
    shows: "labels in the text of headings that have them already, or that come before",
    raw: html("<h4>Methods</h4>We braced 20. Setting: a clinic. Background: none. <h4>Results</h4>Pain fell. Methods: see there."),
    parts: [
      ["Methods", "We braced 20. Setting: a clinic. Background: none."],
      ["Results", "Pain fell. Methods: see there."],
    ],
  },
  {
    shows: "bold words inside sentences, known as labels or not",
    raw: html(
      "<p><b>Results:</b> Pain <b>fell</b>. <b>Knees</b> hurt. <b>Methods</b> that work are few. We compared the <b>Methods</b> of two. <b>Group A:</b> 12.</p>",
    ),
    parts: [["Results:", "Pain fell. Knees hurt. Methods that work are few. We compared the Methods of two. Group A: 12."]],
  },
  {
    shows: "a bold word with a colon inside a sentence",
    raw: html("<p>We read the <b>Methods:</b> they are fine. <b>Results</b> A and B differ.</p>"),
    parts: [[null, "We read the Methods: they are fine. Results A and B differ."]],
  },
  { shows: "plain text with comparisons", raw: text("Pain fell (P<0.001) and r>0.5."), parts: null },
  { shows: "plain text with an escaped sign", raw: text("Pain fell (P&lt;0.001)."), parts: null },
];

export default rows;
