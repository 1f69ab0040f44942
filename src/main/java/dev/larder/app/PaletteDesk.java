package dev.larder.app;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.EntryRow;
import dev.larder.model.SearchHit;
import dev.larder.model.Space;
import dev.larder.ui.entry.EntryModel;
import dev.larder.ui.palette.PaletteModel;
import dev.larder.ui.shell.ShellModel;
import dev.larder.ui.shell.ShellView;
import java.util.function.Supplier;

/** Where the lines of the palette lead. */
record PaletteDesk(EntryModel entry, ShellModel shell, Supplier<ShellView> view) implements PaletteModel.Ways {
    @Override
    public void entry(Space space, EntryRow row) {
        entry.open(space, row.key());
    }

    @Override
    public void hit(SearchHit hit) {
        view.get().open(hit);
    }

    @Override
    public void type(ContentTypeKey type) {
        view.get().goTo(type);
    }

    @Override
    public void space(Space space) {
        shell.open(space);
    }
}
