package dev.larder.ui.preview;

/** The neutral look of a preview: a good column to read, in the window's theme. */
final class PreviewStyle {
    private static final String LIGHT =
            ":root{--ink:#1f2328;--soft:#59636e;--line:#d8dee4;--card:#f6f8fa;--paper:#fff;--link:#2f6b4f}";
    private static final String DARK =
            ":root{--ink:#e6eae8;--soft:#9aa6a0;--line:#36403b;--card:#1f2523;--paper:#171b1a;--link:#7cc5a1}";
    private static final String RULES =
            "html{background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,'Segoe UI',"
                    + "Roboto,'DejaVu Sans',sans-serif}body{max-width:680px;margin:0 auto;padding:32px 28px 64px;overflow-wrap:break-word}"
                    + "h1{font-size:1.9em;line-height:1.2;margin:0 0 .5em}h2{font-size:1.35em;line-height:1.3;margin:1.2em 0 .4em}"
                    + "h3{font-size:1.12em;margin:1.2em 0 .3em}p{margin:.6em 0}a{color:var(--link)}img{max-width:100%;height:auto;"
                    + "border-radius:6px}figure{margin:1em 0}figcaption{color:var(--soft);font-size:.85em;margin-top:.3em}"
                    + "blockquote{margin:1em 0;padding:.1em 1em;border-left:3px solid var(--line);color:var(--soft)}"
                    + "pre{background:var(--card);padding:12px;border-radius:6px;overflow:auto;font-size:.88em}"
                    + "table{border-collapse:collapse;width:100%}td,th{border:1px solid var(--line);padding:6px 10px;text-align:left}"
                    + ".lead{font-size:1.12em;color:var(--soft)}.label,.kind{font-size:.72em;letter-spacing:.05em;"
                    + "text-transform:uppercase;color:var(--soft);margin:1.4em 0 -.3em}.kind{margin:0 0 .6em}"
                    + ".card,.block{border:1px solid var(--line);border-radius:8px;padding:14px 18px;margin:12px 0}"
                    + ".rows .card{background:var(--card)}.larder-link{color:var(--link);text-decoration:underline}.larder-box{display:block;background:var(--card);border:1px dashed var(--line);"
                    + "border-radius:6px;padding:10px 12px;color:var(--soft);font-size:.88em}"
                    + ".swatch{display:inline-block;width:1em;height:1em;border-radius:3px;border:1px solid var(--line);"
                    + "vertical-align:-2px}";

    private PreviewStyle() {}

    static String css(boolean dark) {
        return (dark ? DARK : LIGHT) + RULES;
    }
}
