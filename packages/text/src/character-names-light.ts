/**
 * The commoner names that HTML gives to characters, which a page loads: Latin and Greek letters, signs of punctuation, arrows and what arithmetic is printed
 * with. Rarer ones ("nvdash") stay as they are printed there.
 */
import { charactersOf } from "./character-table.ts";
import { whenAsked } from "./weights.ts";

const TABLE = `
9 Tab;o excl;QUOT,quot;num;dollar;percnt;AMP,amp;apos;lpar;rpar;2 plus;comma;2 period;sol;b colon;semi;LT,lt;equals;GT,gt;quest;commat;
r lbrack,lsqb;bsol;rbrack,rsqb;2 lowbar;grave;r lbrace,lcub;vert;rbrace,rcub;z nbsp;iexcl;cent;pound;curren;yen;brvbar;sect;uml;
COPY,copy;ordf;laquo;not;shy;REG,reg;macr;deg;plusmn,pm;sup2;sup3;acute;micro;para;middot;cedil;sup1;ordm;raquo;frac14;frac12,half;
frac34;iquest;Agrave;Aacute;Acirc;Atilde;Auml;Aring;AElig;Ccedil;Egrave;Eacute;Ecirc;Euml;Igrave;Iacute;Icirc;Iuml;ETH;Ntilde;Ograve;
Oacute;Ocirc;Otilde;Ouml;times;Oslash;Ugrave;Uacute;Ucirc;Uuml;Yacute;THORN;szlig;agrave;aacute;acirc;atilde;auml;aring;aelig;ccedil;
egrave;eacute;ecirc;euml;igrave;iacute;icirc;iuml;eth;ntilde;ograve;oacute;ocirc;otilde;ouml;div,divide;oslash;ugrave;uacute;ucirc;
uuml;yacute;thorn;yuml;Amacr;amacr;Abreve;abreve;Aogon;aogon;Cacute;cacute;5 Ccaron;ccaron;Dcaron;dcaron;Dstrok;dstrok;Emacr;emacr;
5 Eogon;eogon;Ecaron;ecaron;3 Gbreve;gbreve;b Imacr;imacr;3 Iogon;iogon;Idot;imath;8 Lacute;lacute;3 Lcaron;lcaron;3 Lstrok;lstrok;
Nacute;nacute;3 Ncaron;ncaron;2 ENG;eng;Omacr;omacr;3 Odblac;odblac;OElig;oelig;Racute;racute;3 Rcaron;rcaron;Sacute;sacute;3 Scedil;
scedil;Scaron;scaron;Tcedil;tcedil;Tcaron;tcaron;5 Umacr;umacr;Ubreve;ubreve;Uring;uring;Udblac;udblac;Uogon;uogon;5 Yuml;Zacute;
zacute;Zdot;zdot;Zcaron;zcaron;94 circ;caron;h breve;dot;ring;ogon;tilde;51 Alpha;Beta;Gamma;Delta;2 Zeta;Eta;Theta;Iota;Kappa;Lambda;
Mu;Nu;Xi;2 Pi;Rho;2 Sigma;Tau;2 Phi;Chi;Psi;Omega,ohm;8 alpha;beta;gamma;delta;epsi;zeta;eta;theta;iota;kappa;lambda;mu;nu;xi;2 pi;rho;
sigmaf;sigma;tau;upsi;phi;chi;psi;omega;5kp ensp;emsp;6 thinsp;hairsp;2 zwnj;zwj;lrm;rlm;dash,hyphen;3 ndash;mdash;2 Verbar;2 lsquo;
rsquo;sbquo;2 ldquo;rdquo;bdquo;2 dagger;Dagger;bull,bullet;4 hellip;a permil;2 prime;Prime;6 lsaquo;rsaquo;4 oline;6 frasl;2w euro;
2t image;2 ell;5 weierp;4 real;6 trade;j aleph;2j larr;uarr;rarr;darr;harr;1o lArr;uArr;rArr;dArr;hArr,iff;18 forall;2 part;exist;
2 empty;2 nabla;isin;notin;2 ni;4 prod;2 sum;minus;mnplus,mp;4 lowast;3 radic;3 prop,propto;infin;2 ang,angle;7 and;or;cap;cup;int;
9 there4;2 ratio;6 sim;7 sime,simeq;2 cong;3 ap,approx,asymp;o ne;equiv;3 le,leq;ge,geq;lE,leqq;gE,geqq;3 ll;gg;n sub,subset;
sup,supset;nsub;nsup;sube;supe;e oplus;2 otimes;e perp;w sdot;1v lceil;rceil;lfloor;rfloor;jj loz;cir;45 spades;3 clubs;2 hearts;diams;
4t check;4 cross;5t lang;rang;ic les;ges`;

const known = whenAsked(() => charactersOf(TABLE, []));

/** The character of a reference by its name, or null where it has none or a rare one. */
export function namedCharacter(name: string): string | null {
  return known().get(name) ?? null;
}
