/**
 * How a paper looks in a browser, on a screen and printed: close to its PDF.
 *
 * Colours are those of the paper and pass contrast; where the reader's own colours
 * are forced the borders stay. Text grows with the reader's setting.
 */
export const LOOK = `
body{font:1rem/1.5 "Source Sans 3","Segoe UI",Arial,sans-serif;color:#1c2328;background:#fff;margin:0 auto;max-width:52rem;padding:0 1rem}
h1,h2,h3,h4,h5{color:#16425b;line-height:1.2;margin:1.6em 0 .5em}
h1{font-size:2rem;margin-top:.4em}h2{font-size:1.5rem;border-bottom:2px solid #16425b;padding-bottom:.2em}h3{font-size:1.2rem}h4,h5{font-size:1.05rem}
.marking{text-align:center;font-weight:700;letter-spacing:.04em;margin:1rem 0}
.shout strong{border:2px solid #942514;color:#942514;padding:.1em .5em;letter-spacing:.08em}
.subtitle,.overline{font-size:1.15rem;color:#4d5960;margin-top:0}
.small{font-size:.9rem;color:#4d5960}.lead{font-size:1.2rem;color:#16425b}
.numbered{padding-left:3.2rem;text-indent:-3.2rem}.numbered>.number{display:inline-block;min-width:2.9rem;text-indent:0}
.number{color:#4d5960}.aside{font-size:.9rem;font-weight:400;color:#4d5960}
.in{margin-left:3.2rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}table.small{color:inherit}
caption{text-align:left;font-weight:600;color:#16425b;padding-bottom:.3em}
th,td{text-align:left;vertical-align:top;padding:.4em .5em;border-bottom:1px solid #c3c9ce;overflow-wrap:anywhere}
th{background:#eef3f6;color:#16425b;border-bottom:2px solid #16425b}
td,dd,li,p{unicode-bidi:plaintext}.end{text-align:right}.centre{text-align:center}
dl{margin:1rem 0}dl>div{display:flex;gap:1rem;border-bottom:1px solid #c3c9ce;padding:.3em 0}
dt{font-weight:600;color:#16425b;flex:0 0 9rem}dd{margin:0}
.outcome,.note{border-left:4px solid #4d5960;background:#f3f5f6;padding:.6rem 1rem;margin:1rem 0}
.outcome p,.note p{margin:.2em 0}.outcome dl{margin:.3em 0 0;font-size:.95rem}.outcome dl>div{border:0;padding:0}
.outcome.action{border-color:#1d5b8f;background:#eaf2f9}.outcome.decision{border-color:#1e6b3a;background:#eaf5ee}
.outcome.recommendation{border-color:#6b4a0b;background:#fbf4e6}.outcome.escalation{border-color:#942514;background:#fbeeec}
.reference{float:right;font-weight:600}
.tag{border:1px solid #4d5960;padding:0 .35em;white-space:nowrap}
blockquote{border-left:2px solid #c3c9ce;margin:1rem 0;padding-left:1rem;font-style:italic}
ul.contents,ul.signatures{list-style:none;padding:0}ul.signatures li{margin:1.5rem 0}
figure{margin:1rem 0}figure img{max-width:100%}a{color:#1d5b8f}
@media print{body{max-width:none}thead{display:table-header-group}tr,.outcome{break-inside:avoid}h2,h3,h4{break-after:avoid}}
`;
