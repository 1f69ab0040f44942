package dev.larder.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that people read: one bundle for the whole window, one key for each text. */
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.larder.ui.messages", Locale.ROOT);

    private Words() {}

    /** The text of a key with its places filled in; the key itself where it has no text, so that nothing is blank. */
    public static String of(String key, Object... args) {
        if (!BUNDLE.containsKey(key)) {
            return key;
        }
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(args);
    }
}
