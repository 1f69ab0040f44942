package dev.larder.ui.richtext;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves {@code app://larder/…}, the editor's own files, from the program itself: no port, no network, nothing else. */
public final class AppAddresses extends URLStreamHandlerProvider {
    private static final String SCHEME = "app";
    private static final Map<String, String> ROOTS = Map.of(
            "editor", "/dev/larder/ui/richtext/",
            "fonts", "/dev/larder/ui/fonts/",
            "tinymce", "/META-INF/resources/webjars/tinymce/6.8.3/",
            "codemirror", "/META-INF/resources/webjars/codemirror/5.62.2/");
    private static final Pattern PATH =
            Pattern.compile("/([a-z]+)/((?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");
    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "otf",
            "font/otf");

    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
        // Nothing is what the interface wants for the addresses of others.
        return SCHEME.equals(protocol) ? new Handler() : notOurs();
    }

    @SuppressWarnings("NullAway")
    private static URLStreamHandler notOurs() {
        return null;
    }

    private static final class Handler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new FromProgram(url);
        }
    }

    private static final class FromProgram extends URLConnection {
        FromProgram(URL url) {
            super(url);
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public String getContentType() {
            String path = url.getPath();
            return TYPES.getOrDefault(
                    path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return resource(url.getPath())
                    .flatMap(name -> Optional.ofNullable(AppAddresses.class.getResourceAsStream(name)))
                    .orElseThrow(() -> new FileNotFoundException(url.toString()));
        }
    }

    private static Optional<String> resource(String path) {
        java.util.regex.Matcher parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.ofNullable(ROOTS.get(parts.group(1))).map(root -> root + parts.group(2))
                : Optional.empty();
    }
}
