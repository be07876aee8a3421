import { type SplitterExample, text } from "./example.ts";

const rows: readonly SplitterExample[] = [
  {
    shows: "Turkish",
    isRare: true,
    raw: text("Amaç: Dizlikleri sınamak. Gereç ve Yöntem: 40 diz. Bulgular: Ağrı azaldı. Sonuç: Dizlik yararlıdır."),
    parts: [
      ["Amaç", "Dizlikleri sınamak."],
      ["Gereç ve Yöntem", "40 diz."],
      ["Bulgular", "Ağrı azaldı."],
      ["Sonuç", "Dizlik yararlıdır."],
    ],
  },
  {
    shows: "Turkish in capitals, which are its own",
    isRare: true,
    raw: text("GİRİŞ: Dizler ağrır. YÖNTEM: 40 diz. BULGULAR: Ağrı azaldı."),
    parts: [
      ["GİRİŞ", "Dizler ağrır."],
      ["YÖNTEM", "40 diz."],
      ["BULGULAR", "Ağrı azaldı."],
    ],
  },
  {
    shows: "Indonesian, on lines",
    isRare: true,
    raw: text("Latar Belakang: Lutut sakit\nMetode: 40 lutut\nHasil: Nyeri turun\nKesimpulan: Penyangga membantu"),
    parts: [
      ["Latar Belakang", "Lutut sakit"],
      ["Metode", "40 lutut"],
      ["Hasil", "Nyeri turun"],
      ["Kesimpulan", "Penyangga membantu"],
    ],
  },
  {
    shows: "Russian",
    isRare: true,
    raw: text("Цель: проверить наколенник. Материалы и методы: 40 колен. Результаты: боль снизилась. Выводы: он помогает."),
    parts: [
      ["Цель", "проверить наколенник."],
      ["Материалы и методы", "40 колен."],
      ["Результаты", "боль снизилась."],
      ["Выводы", "он помогает."],
    ],
  },
  {
    shows: "Danish, of which a table of German words knows a part",
    isRare: true,
    raw: text("Baggrund: Knæ gør ondt. Metode: 40 knæ. Resultater: Smerten faldt. Konklusion: Bandager hjælper."),
    parts: [
      ["Baggrund", "Knæ gør ondt."],
      ["Metode", "40 knæ."],
      ["Resultater", "Smerten faldt."],
      ["Konklusion", "Bandager hjælper."],
    ],
  },
  {
    shows: "three kinds behind an unlabelled beginning",
    isRare: true,
    raw: text("Kolana bolą. Metody: 40 kolan. Wyniki: Ból spadł. Wnioski: Opaska pomaga."),
    parts: [
      [null, "Kolana bolą."],
      ["Metody", "40 kolan."],
      ["Wyniki", "Ból spadł."],
      ["Wnioski", "Opaska pomaga."],
    ],
  },
  {
    shows: "labels that the other splitters know, and those of an abstract in another language",
    isRare: true,
    raw: text("Amaç: Sınamak. Bulgular: Ağrı azaldı. Discussion: Az veri. Objective: To brace. Methods: Forty knees."),
    parts: [
      ["Amaç", "Sınamak."],
      ["Bulgular", "Ağrı azaldı."],
      ["Discussion", "Az veri."],
      ["Objective", "To brace."],
      ["Methods", "Forty knees."],
    ],
  },
  { shows: "not two kinds inside a text", raw: text("Kolana bolą. Cel: 40 kolan. Wyniki: Ból spadł."), parts: null },
  { shows: "not words within sentences", raw: text("Onze conclusie: niets. En het doel: ook niets. De opzet: geen."), parts: null },
  {
    shows: "not labels that the other splitters know",
    raw: text("Objetivo: Avaliar. Métodos: 40 joelhos. Resultados: A dor caiu. Conclusão: Ajuda."),
    parts: null,
  },
  { shows: "not markup", isRare: true, raw: { form: "markup", text: "<p>Amaç: A. Yöntem: B.</p>", language: null }, parts: null },
];

export default rows;
