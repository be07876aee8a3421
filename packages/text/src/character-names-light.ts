/**
 * The commoner names that HTML gives to characters, which a page loads: Latin and Greek letters, signs of punctuation, arrows and what arithmetic is printed
 * with. Rarer ones ("nvdash") stay as they are printed there.
 */
import { charactersOf } from "./character-table.ts";
import { whenAsked } from "./weights.ts";

const TABLE = `
9 Tab;o excl;QUOT,quot;num;dollar;percnt;AMP,amp;apos;lpar;rpar;ast,midast;plus;comma;2 period;sol;b colon;semi;LT,lt;equals;GT,gt;
quest;commat;r lbrack,lsqb;bsol;rbrack,rsqb;Hat;lowbar;grave;r lbrace,lcub;verbar,vert;rbrace,rcub;z nbsp;iexcl;cent;pound;curren;yen;
brvbar;sect;Dot,die,uml;COPY,copy;ordf;laquo;not;shy;REG,reg;macr,strns;deg;plusmn,pm;sup2;sup3;acute;micro;para;middot;cedil;sup1;
ordm;raquo;frac14;frac12,half;frac34;iquest;Agrave;Aacute;Acirc;Atilde;Auml;Aring,angst;AElig;Ccedil;Egrave;Eacute;Ecirc;Euml;Igrave;
Iacute;Icirc;Iuml;ETH;Ntilde;Ograve;Oacute;Ocirc;Otilde;Ouml;times;Oslash;Ugrave;Uacute;Ucirc;Uuml;Yacute;THORN;szlig;agrave;aacute;
acirc;atilde;auml;aring;aelig;ccedil;egrave;eacute;ecirc;euml;igrave;iacute;icirc;iuml;eth;ntilde;ograve;oacute;ocirc;otilde;ouml;
div,divide;oslash;ugrave;uacute;ucirc;uuml;yacute;thorn;yuml;Amacr;amacr;Abreve;abreve;Aogon;aogon;Cacute;cacute;Ccirc;ccirc;Cdot;cdot;
Ccaron;ccaron;Dcaron;dcaron;Dstrok;dstrok;Emacr;emacr;3 Edot;edot;Eogon;eogon;Ecaron;ecaron;Gcirc;gcirc;Gbreve;gbreve;Gdot;gdot;Gcedil;
2 Hcirc;hcirc;Hstrok;hstrok;Itilde;itilde;Imacr;imacr;3 Iogon;iogon;Idot;imath,inodot;IJlig;ijlig;Jcirc;jcirc;Kcedil;kcedil;kgreen;
Lacute;lacute;Lcedil;lcedil;Lcaron;lcaron;Lmidot;lmidot;Lstrok;lstrok;Nacute;nacute;Ncedil;ncedil;Ncaron;ncaron;napos;ENG;eng;Omacr;
omacr;3 Odblac;odblac;OElig;oelig;Racute;racute;Rcedil;rcedil;Rcaron;rcaron;Sacute;sacute;Scirc;scirc;Scedil;scedil;Scaron;scaron;
Tcedil;tcedil;Tcaron;tcaron;Tstrok;tstrok;Utilde;utilde;Umacr;umacr;Ubreve;ubreve;Uring;uring;Udblac;udblac;Uogon;uogon;Wcirc;wcirc;
Ycirc;ycirc;Yuml;Zacute;zacute;Zdot;zdot;Zcaron;zcaron;94 circ;Hacek,caron;h Breve,breve;dot;ring;ogon;tilde;dblac;50 Alpha;Beta;Gamma;
Delta;2 Zeta;Eta;Theta;Iota;Kappa;Lambda;Mu;Nu;Xi;2 Pi;Rho;2 Sigma;Tau;2 Phi;Chi;Psi;Omega,ohm;8 alpha;beta;gamma;delta;epsi;zeta;eta;
theta;iota;kappa;lambda;mu;nu;xi;2 pi;rho;sigmaf,sigmav;sigma;tau;upsi;phi;chi;psi;omega;8 thetav;Upsi,upsih;3 phiv,varphi;piv,varpi;
5kc ensp;emsp;emsp13;emsp14;2 numsp;puncsp;thinsp;hairsp;2 zwnj;zwj;lrm;rlm;dash,hyphen;3 ndash;mdash;horbar;Verbar,Vert;2 lsquo;
rsquo,rsquor;lsquor,sbquo;2 ldquo;rdquo,rdquor;bdquo,ldquor;2 dagger;Dagger;bull,bullet;3 nldr;hellip,mldr;a permil;2 prime;Prime;
tprime;bprime;4 lsaquo;rsaquo;4 oline;3 caret;2 hybull;frasl;b bsemi;8 qprime;a af;it;ic;21 euro;2t Ifr,Im,image;2 ell;5 weierp,wp;
4 Re,Rfr,real;6 TRADE,trade;j aleph;2j larr,slarr;uarr;rarr,srarr;darr;harr;1o lArr;uArr;rArr;dArr;hArr,iff;18 ForAll,forall;2 part;
Exists,exist;2 empty,emptyv;2 Del,nabla;in,isin,isinv;notin;2 ni,niv;4 prod;2 Sum,sum;minus;mnplus,mp;4 lowast;compfn;2 Sqrt,radic;
3 prop,propto,vprop;infin;2 ang,angle;3 mid,smid;2 par,spar;2 and,wedge;or,vee;cap;cup;int;9 there4;2 ratio;6 Tilde,sim,thksim;
7 sime,simeq;2 cong;3 ap,approx,asymp,thkap;2 ape;m ne;equiv;3 le,leq;ge,geq;lE,leqq;gE,geqq;3 Lt,ll;Gt,gg;7 lsim;gsim,gtrsim;
f sub,subset;sup,supset;nsub;nsup;sube;supe;e oplus;2 otimes;e UpTee,bot,bottom,perp;w sdot;16 ctdot;p lceil;rceil;lfloor;rfloor;
ie Square,squ,square;9 squarf,squf;w loz;cir;1m starf;star;2i spades;3 clubs;2 hearts;diams;4t check;4 cross;5t lang,langle;
rang,rangle;ic les;ges`;

const known = whenAsked(() => charactersOf(TABLE, []));

/** The character of a reference by its name, or null where it has none or a rare one. */
export function namedCharacter(name: string): string | null {
  return known().get(name) ?? null;
}
