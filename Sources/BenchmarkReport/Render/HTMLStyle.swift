/// The style sheet of a page: for screens in light and dark, for phones, and for paper.
enum HTMLStyle {
  static let text =
    ":root{color-scheme:light dark;\(Palette.properties(dark: false))}\n"
    + "@media (prefers-color-scheme:dark){:root{\(Palette.properties(dark: true))}}\n"
    + "@media print{:root{color-scheme:light;\(Palette.properties(dark: false))}}\n"
    + screen + charts + paper

  private static let screen = """
    *{box-sizing:border-box}
    html{font:16px/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;\
    color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;display:grid;grid-template-columns:17rem minmax(0,1fr);font-variant-numeric:tabular-nums}
    [hidden]{display:none!important}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;z-index:9;padding:.5rem 1rem;background:var(--paper)}
    .away,.defs{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:1.5rem 1rem 2rem 1.25rem;background:var(--raised);\
    font-size:.875rem;line-height:1.35}
    nav summary{font-weight:600;cursor:pointer;margin-bottom:.5rem}
    nav ol{list-style:none;margin:0;padding:0}
    nav a{display:block;padding:.2rem 0;color:inherit;text-decoration:none}
    nav a:hover{text-decoration:underline}
    nav .v0>a,nav .v1>a{font-weight:600;margin-top:.6rem}
    nav .v2>a{color:var(--soft);margin-top:.35rem}
    nav .v3>a{padding-left:.75rem}
    form{margin:0 0 1.25rem}
    form label{display:block;margin-bottom:.3rem}
    input{font:inherit;width:100%;padding:.45rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--soft);\
    border-radius:4px}
    form button{display:none;font:inherit;margin-top:.4rem;padding:.25rem .6rem;color:inherit;background:none;\
    border:1px solid var(--soft);border-radius:4px;cursor:pointer}
    .searching form button{display:inline-block}
    #hits{display:inline-block;margin:.4rem 0 0 .6rem;color:var(--soft)}
    #hits:empty{margin:0}
    main{padding:2.5rem 3rem 4rem;max-width:66rem;width:100%}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem;max-width:24em;letter-spacing:-.01em;text-wrap:balance}
    h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 1rem;padding-top:.75rem;border-top:3px solid var(--ink)}
    h3,h4{font-size:1.125rem;line-height:1.3;margin:0}
    h3.group{font-size:.875rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:2.5rem 0 0;\
    padding-bottom:.35rem;border-bottom:1px solid var(--rule)}
    p,ul,ol.statements,dl{margin:.6rem 0;max-width:44em}
    .facts{color:var(--soft);margin:0}
    .notice{padding:.6rem .9rem;margin:1rem 0 0;background:var(--alert);border-left:4px solid var(--rose);font-weight:600}
    .statements{padding-left:1.6rem}
    .statements li{padding:.25rem 0 .25rem .3rem}
    .statements li::marker{font-weight:600;color:var(--soft)}
    ul{padding-left:1.2rem}
    dl{display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.3rem 1.25rem}
    dt{font-weight:600;grid-column:1}
    dd{margin:0;grid-column:2}
    article{margin:2rem 0 0;padding-bottom:.5rem;content-visibility:auto;contain-intrinsic-size:auto 900px}
    article>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .75rem}
    .detail{color:var(--soft)}
    .aside{margin-left:auto;font-weight:600}
    .g{color:var(--green)}.y{color:var(--gold)}.r{color:var(--rose)}.o{color:var(--grey)}
    .scroll{overflow-x:auto;margin:.75rem 0;position:relative}
    table{border-collapse:collapse;font-size:.9375rem;line-height:1.35}
    th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--rule)}
    td{white-space:nowrap}
    tr>:last-child{padding-right:.25rem}
    tbody th{font-weight:400;min-width:9rem}
    thead th{font-weight:600;font-size:.8125rem;color:var(--soft);vertical-align:bottom;border-bottom:1px solid var(--soft)}
    .n{text-align:right}
    td.p{white-space:normal;min-width:14rem}
    .nb{white-space:nowrap}
    tr.x td{color:var(--soft);white-space:normal}
    tr.sum>*{color:var(--ink);font-weight:600}
    tr.group th{font-weight:600;padding-top:.9rem}
    td:only-child,td[colspan]{white-space:normal}
    thead button{font:inherit;color:inherit;text-align:inherit;background:none;border:0;padding:0;cursor:pointer}
    thead button:hover{text-decoration:underline}
    [aria-sort] button{color:var(--ink)}
    [aria-sort] button::after{content:" ▾";color:var(--ink)}
    [aria-sort=descending] button::after{content:" ▴"}
    footer{grid-column:2;padding:0 3rem 3rem;font-size:.875rem}
    body.sheet{display:block}
    body.sheet main{max-width:56rem;margin:0 auto}
    @media (max-width:1023px){
    body{display:block}
    nav{position:static;height:auto;padding:1rem 1.25rem}
    nav summary{margin:0}
    main{padding:1.5rem 1.25rem 3rem}
    footer{padding:0 1.25rem 2rem}
    }
    @media (max-width:600px){
    h1{font-size:1.5rem}
    h2{font-size:1.25rem}
    dl{display:block}
    dd{margin:.1rem 0 .5rem}
    .aside{margin-left:0;width:100%}
    table{font-size:.875rem}
    th,td{padding-right:.7rem}
    tbody th{min-width:7rem}
    tbody th:first-child{position:sticky;left:0;background:var(--paper);max-width:42vw}
    }

    """

  private static let charts = """
    figure{margin:1rem 0 1.25rem}
    figcaption{font-weight:600;font-size:.875rem;margin-bottom:.35rem}
    .note{font-size:.8125rem;color:var(--soft);margin:.3rem 0}
    details.data{font-size:.875rem}
    details.data>summary,.wide summary{color:var(--link);cursor:pointer;width:max-content;max-width:100%}
    details.data table{font-size:.8125rem}
    svg{display:block;overflow:visible;font-size:12px;fill:var(--ink)}
    svg .e{text-anchor:end}svg .c{text-anchor:middle}svg .b{font-weight:700}
    svg .s{fill:var(--soft);font-size:11.5px;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
    .cat{padding-left:calc(var(--n)*6.6px + 12px);padding-right:76px;max-width:56rem}
    .many{padding-left:48px;max-width:60rem}
    .quad{padding:0 20px 0 48px;max-width:52rem}
    .soft{fill:var(--soft)}
    .ft{fill:var(--soft)}
    .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
    .t{stroke:var(--rule);stroke-width:1;fill:none}
    .t+text{fill:var(--soft)}
    .m{stroke:var(--soft);stroke-width:1.25}
    .a{stroke:var(--soft);stroke-width:1.25;stroke-dasharray:4 3}
    .i{stroke:var(--grey);stroke-width:2}
    .k{stroke:var(--ink)}
    .many .i{stroke-width:1.25}
    .fg{fill:var(--green)}.fy{fill:var(--gold)}.fr{fill:var(--rose)}
    .fn{fill:var(--paper);stroke:var(--grey);stroke-width:1.75}
    .fp{fill:var(--blue)}.fi{fill:var(--ink)}
    .dim{opacity:.25}
    .panels{list-style:none;margin:0;padding:0;max-width:none;display:grid;\
    grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem 1.5rem}
    .panels .name{font-size:.875rem;font-weight:600}
    .panels .finding{font-size:.8125rem;color:var(--soft);white-space:nowrap}
    .dev{width:100%;max-width:16rem;font-size:10px;margin-top:.2rem}
    .dev text{fill:var(--soft)}
    path.l{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-linejoin:round}
    circle.l{fill:var(--ink)}
    path.n{fill:none;stroke:var(--grey);stroke-width:1.25;stroke-linejoin:round}
    circle.n{fill:var(--grey)}
    .w{fill:var(--blue);fill-opacity:.2;stroke:var(--blue);stroke-width:.75}
    .x{fill:none;stroke:var(--soft);stroke-width:1.25;stroke-dasharray:3 2}
    .profile td,.profile tbody th{padding-top:.1rem;padding-bottom:.1rem;vertical-align:middle}
    .profile tbody th a{color:inherit;text-decoration:none}
    .profile tbody th a:hover{text-decoration:underline}
    .spark{min-width:132px}
    .spark .w{stroke:none;fill-opacity:.24}
    .heat{font-size:.75rem}
    .heat td,.heat tbody th{padding:.2rem .3rem .2rem .45rem;vertical-align:top}
    .heat tbody th{padding-left:0;white-space:nowrap}
    .heat thead th{padding:.3rem .3rem .3rem .45rem;font-size:.75rem;vertical-align:bottom}
    .heat thead span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:10rem;line-height:1.15}
    .heat thead th:first-child{padding-left:0}
    .heat thead a,.heat tbody a{color:inherit;text-decoration:none}
    .heat a:hover{text-decoration:underline}
    .heat td{border-left:1px solid var(--rule)}
    .heat small{display:block;font-size:.6875rem;color:var(--soft);line-height:1.25}
    .heat .cg{box-shadow:inset 4px 0 var(--green)}
    .heat .cy{box-shadow:inset 4px 0 var(--gold)}
    .heat .cr{box-shadow:inset 4px 0 var(--rose);background:var(--alert)}
    .heat .none{color:var(--soft)}
    .heat abbr{text-decoration:none}
    @media (max-width:600px){
    svg{font-size:11px}
    .cat{padding-left:min(calc(var(--n)*6px + 12px),46%);padding-right:62px}
    .roomy{display:none}
    .panels{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.75rem 1rem}
    .dev{font-size:13px}
    }

    """

  private static let paper = """
    @page{size:A4;margin:14mm 15mm 15mm}
    @media print{
    html{font-size:9.5pt;line-height:1.4}
    body{display:block}
    nav,.skip,footer,details.data{display:none}
    main{padding:0;max-width:none}
    a{color:inherit;text-decoration:none}
    h1{font-size:18pt}
    h2{font-size:13pt;margin-top:9mm;break-after:avoid;border-top-width:2pt}
    h3,h4{font-size:11pt}
    h3.group{font-size:9pt;break-after:avoid;margin-top:6mm;padding:0 0 1mm}
    h3.group+article{margin-top:3mm}
    article{content-visibility:visible;margin-top:6mm;padding:0}
    p,figure{margin:1.5mm 0 2.5mm}
    article>header,figcaption,thead{break-after:avoid}
    article>header+p{break-after:avoid}
    article,figure,.scroll,tr,dl,li,.note{break-inside:avoid}
    .wide,.wide .scroll{break-inside:auto}
    thead{display:table-header-group}
    p{orphans:3;widows:3}
    .scroll{overflow:visible;margin:2mm 0}
    td.p{min-width:0}
    table{font-size:8pt}
    .profile{font-size:8.5pt}
    th,td{padding-top:.2mm;padding-bottom:.2mm;line-height:1.2}
    .heat{font-size:6.5pt;width:100%;table-layout:fixed}
    .heat th,.heat td{padding:.4mm .8mm;min-width:0;max-width:none;white-space:normal;overflow-wrap:anywhere}
    .heat td{padding-left:1.4mm}
    .heat thead th:first-child{width:24mm}
    .heat small{font-size:5.5pt}
    .cg,.cy,.cr,.w,.notice{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    svg .s{font-size:inherit}
    svg{font-size:8pt}
    .cat{zoom:.6;font-size:10.5pt;max-width:none;padding-left:calc(var(--n)*7.8px + 12px);padding-right:90px}
    .spark{zoom:.8}
    .panels{grid-template-columns:repeat(4,1fr);gap:3mm 4mm}
    .panels li{break-inside:avoid}
    .dev{font-size:10px}
    }

    """
}
