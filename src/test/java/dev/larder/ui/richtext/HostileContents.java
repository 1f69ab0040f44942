package dev.larder.ui.richtext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Contents that try to run something or to fetch something: each of many ways, in many places. {@code AT} is where to. */
final class HostileContents {
    private static final List<String> WAYS = List.of(
            "<script>top.__ran=1;new Image().src='AT/script'</script>",
            "<script src=AT/script.js></script>",
            "<SCRIPT\nSRC=\"AT/script.js\"></SCRIPT>",
            "<scr<script>ipt>top.__ran=1</scr</script>ipt>",
            "<script type=module>import 'AT/module.js'</script>",
            "<svg><script>top.__ran=1</script></svg>",
            "<svg><script xlink:href='AT/svg.js'/></svg>",
            "<svg onload=\"top.__ran=1\"><image href='AT/svg.png' xlink:href='AT/svgx.png'/></svg>",
            "<svg><a xlink:href='javascript:top.__ran=1'><text>x</text></a></svg>",
            "<svg><animate onbegin='top.__ran=1' attributeName=x dur=1s /></svg>",
            "<svg><use href='AT/use.svg#a'/></svg>",
            "<svg><foreignObject><iframe src='AT/foreign'></iframe></foreignObject></svg>",
            "<svg><style>@import 'AT/svg.css';</style></svg>",
            "<math><mtext><img src=x onerror='top.__ran=1'></mtext></math>",
            "<math href='javascript:top.__ran=1'><mi>x</mi></math>",
            "<img src=x onerror=\"top.__ran=1;new Image().src='AT/onerror'\">",
            "<img src='AT/picture.png' onload='top.__ran=1'>",
            "<img srcset='AT/srcset.png 1x' src=x>",
            "<img/src='AT/slash.png'/onerror=top.__ran=1>",
            "<img src=\"AT/quote.png\"onerror=\"top.__ran=1\">",
            "<img src=x:x onerror&#61;top.__ran=1>",
            "<img style='background:url(AT/style.png)'>",
            "<img lowsrc='AT/low.png' dynsrc='AT/dyn.png'>",
            "<picture><source srcset='AT/source.png'><img src='AT/inpicture.png'></picture>",
            "<body onload='top.__ran=1' background='AT/body.png'>text</body>",
            "<div style=\"background:url('AT/inline.png')\">d</div>",
            "<div style=\"background:\\75rl('AT/escaped.png')\">d</div>",
            "<div style=\"list-style:url(AT/list.png);border-image:url(AT/border.png);cursor:url(AT/cur.png),auto\">d</div>",
            "<div style=\"background:image-set('AT/set.png' 1x)\">d</div>",
            "<div style='width:expression(top.__ran=1)'>d</div>",
            "<style>@import url('AT/import.css'); body{background:url('AT/background.png')}</style>",
            "<style>@font-face{font-family:h;src:url(AT/font.woff)} p{font-family:h}</style><p>f</p>",
            "<link rel=stylesheet href='AT/style.css'>",
            "<link rel=prefetch href='AT/prefetch'><link rel=preload as=image href='AT/preload.png'><link rel=icon href='AT/icon.png'>",
            "<link rel=dns-prefetch href='AT'><link rel=preconnect href='AT'>",
            "<iframe src='AT/frame'></iframe>",
            "<iframe srcdoc=\"<script>top.__ran=1;new Image().src='AT/srcdoc'</script>\"></iframe>",
            "<iframe src=\"javascript:top.__ran=1\"></iframe>",
            "<iframe src='data:text/html,<script>top.__ran=1</script>'></iframe>",
            "<frameset><frame src='AT/frameset'></frameset>",
            "<object data='AT/object'></object>",
            "<object type='text/html' data='javascript:top.__ran=1'></object>",
            "<embed src='AT/embed'>",
            "<applet code='A' archive='AT/applet.jar'></applet>",
            "<video src='AT/video' poster='AT/poster.png' autoplay onerror='top.__ran=1'></video>",
            "<audio src='AT/audio' autoplay></audio><video><source src='AT/vsource' onerror='top.__ran=1'></video>",
            "<video><track src='AT/track' default></video>",
            "<meta http-equiv=refresh content='0;url=AT/refresh'>",
            "<META HTTP-EQUIV='Refresh' CONTENT=\"0; URL=AT/refresh2\">",
            "<meta/http-equiv=refresh/content='0;url=AT/refresh3'>",
            "<meta http-equiv=refresh content='0;url=javascript:top.__ran=1'>",
            "<base href='AT/base/'><img src='rel.png'>",
            "<form action='AT/form'><input autofocus onfocus=\"top.__ran=1\"><button>go</button></form><script>document.forms[0].submit()</script>",
            "<input type=image src='AT/input.png'><input onfocus=top.__ran=1 autofocus>",
            "<button onfocus=top.__ran=1 autofocus formaction='AT/button'>b</button>",
            "<select autofocus onfocus=top.__ran=1><option>a</select><textarea autofocus onfocus=top.__ran=1></textarea>",
            "<details open ontoggle='top.__ran=1'><summary>s</summary></details>",
            "<marquee onstart='top.__ran=1'>m</marquee>",
            "<a href='javascript:top.__ran=1'>a</a><a href='&#106;avascript:top.__ran=1'>b</a><a href='java\tscript:top.__ran=1'>c</a>",
            "<a ping='AT/ping' href='AT/a'>a</a>",
            "<table background='AT/table.png'><tr><td background='AT/cell.png'>t</td></tr></table>",
            "<p onmouseover='top.__ran=1' onanimationstart='top.__ran=1' style='animation:x 1s'>p</p><style>@keyframes x{}</style>",
            "<p contenteditable onfocus='top.__ran=1' tabindex=1 autofocus>p</p>",
            "<noscript><img src='AT/noscript.png'></noscript><noscript><p title=\"</noscript><img src=x onerror=top.__ran=1>\"></noscript>",
            "<template><img src='AT/template.png' onerror='top.__ran=1'></template>",
            "<x-a onclick=1><img src=x onerror=top.__ran=1></x-a><xss style='behavior:url(AT/xss.htc)'>x</xss>",
            "<!--[if gte IE 4]><script>top.__ran=1</script><![endif]--><!--><img src=x onerror=top.__ran=1>-->",
            "<![CDATA[<img src=x onerror=top.__ran=1>]]><?xml-stylesheet href='AT/xml.css'?>",
            "<div id=body><form name=body><img name=getElementById><input name=parentNode></form></div>",
            "<a href='file:///etc/passwd'>f</a><img src='file:///etc/hostname'><iframe src='file:///etc/'></iframe>",
            "<img src='app://larder/editor/editor.html'><iframe src='app://larder/editor/editor.html'></iframe>",
            "<link rel=import href='AT/import.html'><portal src='AT/portal'></portal><bgsound src='AT/sound'>");

    private HostileContents() {}

    static List<String> all(String at) {
        List<String> all = new ArrayList<>();
        for (String way : WAYS) {
            String here = way.replace("AT", at);
            all.add(here);
            all.add("<p>Words " + here + " and more</p>\n<p>Behind</p>");
            all.add("<ul><li>" + here + "</li></ul><table><tr><td title='\"><" + here
                    + "</td></tr></table><p>\"'>Behind</p>");
        }
        return all;
    }

    /** As many again, each of several ways put into one another at random. */
    static List<String> mixed(String at, int count, long seed) {
        Random random = new Random(seed);
        List<String> mixed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> some = new ArrayList<>(WAYS);
            Collections.shuffle(some, random);
            StringBuilder text = new StringBuilder();
            for (String way : some.subList(0, 3)) {
                int cut = text.length() == 0 ? 0 : random.nextInt(text.length());
                text.insert(cut, way.replace("AT", at));
            }
            mixed.add(text.toString());
        }
        return mixed;
    }
}
