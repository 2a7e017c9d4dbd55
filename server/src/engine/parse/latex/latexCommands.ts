/** What LaTeX's commands are to a reader: signs, words around which only the look changes, nothing at all. */

/** Commands that print one sign or a few, with `{}` or a blank behind them. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquotedbl: '"',
    textquotesingle: "'",
    quotedblbase: '„',
    glqq: '„',
    grqq: '“',
    guillemotleft: '«',
    guillemotright: '»',
    guillemetleft: '«',
    guillemetright: '»',
    flqq: '«',
    frqq: '»',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textdollar: '$',
    textbullet: '•',
    textperiodcentered: '·',
    textdegree: '°',
    degree: '°',
    textnumero: '№',
    textonehalf: '½',
    textonequarter: '¼',
    textthreequarters: '¾',
    pounds: '£',
    textsterling: '£',
    euro: '€',
    texteuro: '€',
    textyen: '¥',
    textcent: '¢',
    copyright: '©',
    textcopyright: '©',
    textregistered: '®',
    texttrademark: '™',
    S: '§',
    P: '¶',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    quad: ' ',
    qquad: ' ',
    space: ' ',
    nobreakspace: ' ',
    enspace: ' ',
    thinspace: ' ',
    newline: ' ',
    linebreak: ' ',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
    today: '\ufffc',
  }),
);

/** `\'e`, `\"{o}`, `\c{c}`: the combining mark that goes with the letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    c: '\u0327',
    v: '\u030c',
    u: '\u0306',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
  }),
);

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** How words look; the words themselves stand in braces or go on behind. */
export const LOOKS = names(`
  emph textit textbf textsc textrm textsf texttt textsl textmd textup textnormal underline uline mbox text textlf num
  hbox enspace
  em it bf sc rm sf tt sl itshape bfseries scshape slshape upshape mdseries rmfamily sffamily ttfamily normalfont
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge
  noindent indent centering raggedright raggedleft sloppy fussy protect relax ignorespaces xspace
  selectfont strut null leavevmode MakeUppercase uppercase
`);

/** Nothing to read, with all that stands in brackets and braces behind it. */
export const NOTHING = names(`
  label index glossary vspace hspace vskip hskip smallskip medskip bigskip hfill vfill hrulefill dotfill
  newpage clearpage cleardoublepage pagebreak nopagebreak nolinebreak newblock allowbreak
  maketitle tableofcontents listoffigures listoftables appendix frontmatter mainmatter backmatter
  title subtitle author date institute thanks affil address email keywords subject
  pagestyle thispagestyle pagenumbering setcounter addtocounter stepcounter refstepcounter setlength addtolength
  baselineskip linespread setstretch doublespacing onehalfspacing singlespacing parindent parskip
  input include includeonly includegraphics graphicspath subfile import
  bibliography bibliographystyle addbibresource printbibliography nocite printindex
  phantomsection addcontentsline addtocontents markboth markright hypersetup hyphenation
  newcommand renewcommand providecommand newenvironment renewenvironment newtheorem DeclareMathOperator
  newacronym newglossaryentry usepackage RequirePackage documentclass
  todo missingfigure marginpar marginnote sidenote footnotetext footnotemark
  color selectlanguage makeatletter makeatother hline midrule toprule bottomrule pause titlepage
`);

/** Numbers and names that LaTeX puts in: something stands there, and what it is nobody knows here. */
export const REFERENCES = names(`
  ref eqref pageref cref Cref crefrange autoref nameref vref Vref subref labelcref thepage value
  citeyear citedate citeurl
`);

/** Environments whose inside is prose like that around them, with how many arguments in braces stand behind the name. */
export const PROSE_ENVIRONMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    document: 0,
    abstract: 0,
    center: 0,
    flushleft: 0,
    flushright: 0,
    raggedright: 0,
    justify: 0,
    titlepage: 0,
    small: 0,
    footnotesize: 0,
    large: 0,
    spacing: 1,
    singlespace: 0,
    onehalfspace: 0,
    doublespace: 0,
    multicols: 1,
    minipage: 1,
    landscape: 0,
    frame: 1,
    block: 1,
    alertblock: 1,
    exampleblock: 1,
    columns: 0,
    column: 1,
    theorem: 0,
    lemma: 0,
    proposition: 0,
    corollary: 0,
    definition: 0,
    remark: 0,
    example: 0,
    proof: 0,
    acknowledgements: 0,
    acknowledgments: 0,
    appendices: 0,
    otherlanguage: 1,
  }),
);

export const QUOTE_ENVIRONMENTS = names('quote quotation displayquote verse foreigndisplayquote');
export const LIST_ENVIRONMENTS = names('itemize enumerate description compactitem compactenum inparaenum');
/** Formulas in a line of their own, which still belong to the sentence. */
export const FORMULA_ENVIRONMENTS = names(
  'equation align gather multline eqnarray math displaymath alignat flalign subequations',
);

export const HEADING_LEVELS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    part: 1,
    chapter: 1,
    section: 2,
    frametitle: 2,
    subsection: 3,
    framesubtitle: 3,
    subsubsection: 4,
    paragraph: 5,
    subparagraph: 6,
  }),
);
