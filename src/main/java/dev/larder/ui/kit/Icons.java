package dev.larder.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every icon the program shows, named by what it means, so that no feature knows the icon font. */
public enum Icons {
    ADD(Feather.PLUS),
    ARROW_DOWN(Feather.ARROW_DOWN),
    ARROW_UP(Feather.ARROW_UP),
    AUTHOR(Feather.USER),
    BLOG(Feather.FEATHER),
    BOLD(Feather.BOLD),
    CALENDAR(Feather.CALENDAR),
    CHECK(Feather.CHECK),
    CHECK_CIRCLE(Feather.CHECK_CIRCLE),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    CHEVRON_LEFT(Feather.CHEVRON_LEFT),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    CLEAR(Feather.X_CIRCLE),
    CLOCK(Feather.CLOCK),
    CLOSE(Feather.X),
    CLOUD(Feather.CLOUD),
    CLOUD_OFF(Feather.CLOUD_OFF),
    CODE(Feather.CODE),
    COLLECTION(Feather.DATABASE),
    COLUMNS(Feather.COLUMNS),
    COMMAND(Feather.COMMAND),
    COMPARE(Feather.GIT_PULL_REQUEST),
    COMPONENT(Feather.BOX),
    CONFLICT(Feather.GIT_MERGE),
    COPY(Feather.COPY),
    DANGER(Feather.ALERT_OCTAGON),
    DELETE(Feather.TRASH_2),
    DESKTOP(Feather.MONITOR),
    DOWNLOAD(Feather.DOWNLOAD),
    DRAFT(Feather.EDIT_3),
    DUPLICATE(Feather.LAYERS),
    EDIT(Feather.EDIT_2),
    EXTERNAL(Feather.EXTERNAL_LINK),
    FILTER(Feather.FILTER),
    FIT(Feather.MAXIMIZE_2),
    FOLDER(Feather.FOLDER),
    GRIP(Feather.MORE_VERTICAL),
    HELP(Feather.HELP_CIRCLE),
    HIDE(Feather.EYE_OFF),
    HISTORY(Feather.ROTATE_CCW),
    HOME(Feather.HOME),
    IMAGE(Feather.IMAGE),
    INBOX(Feather.INBOX),
    INFO(Feather.INFO),
    ITALIC(Feather.ITALIC),
    KEY(Feather.KEY),
    LINK(Feather.LINK_2),
    LIST(Feather.LIST),
    LIVE(Feather.GLOBE),
    LOCK(Feather.LOCK),
    MENU(Feather.MENU),
    MOON(Feather.MOON),
    MORE(Feather.MORE_HORIZONTAL),
    OUTBOX(Feather.SEND),
    PAGE(Feather.FILE_TEXT),
    PARKED(Feather.PAUSE_CIRCLE),
    PASTE(Feather.CLIPBOARD),
    PENDING(Feather.LOADER),
    PHONE(Feather.SMARTPHONE),
    REFRESH(Feather.REFRESH_CW),
    REPEATER(Feather.GRID),
    SAVED(Feather.HARD_DRIVE),
    SEARCH(Feather.SEARCH),
    SETTINGS(Feather.SETTINGS),
    SHIELD(Feather.SHIELD),
    SHOW(Feather.EYE),
    SIDEBAR(Feather.SIDEBAR),
    STAR(Feather.STAR),
    STOP(Feather.STOP_CIRCLE),
    SUN(Feather.SUN),
    SWAP(Feather.REPEAT),
    TABLET(Feather.TABLET),
    TAG(Feather.TAG),
    TEXT(Feather.TYPE),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    UNLOCK(Feather.UNLOCK),
    UPLOAD(Feather.UPLOAD),
    WARNING(Feather.ALERT_TRIANGLE),
    ZOOM_IN(Feather.ZOOM_IN),
    ZOOM_OUT(Feather.ZOOM_OUT);

    private final Feather glyph;

    Icons(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new node showing it, at the size of the text around it. */
    public FontIcon node() {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().add("icon");
        icon.setMouseTransparent(true);
        return icon;
    }

    /** A new node showing it large, for empty states and dialogs. */
    public FontIcon large() {
        FontIcon icon = node();
        icon.getStyleClass().add("icon-large");
        return icon;
    }
}
