package dev.larder.sync;

import dev.larder.api.Call;
import dev.larder.api.ListQuery;
import dev.larder.api.Listing;
import dev.larder.model.ContentTypeKey;
import dev.larder.model.Entry;
import dev.larder.model.LocaleCode;
import dev.larder.model.View;
import dev.larder.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads one list of the service page by page to its end, a call a page. Blocks. */
final class WholeList {
    private WholeList() {}

    static Outcome<List<Entry>> read(Link link, ContentTypeKey type, View view, LocaleCode locale, Call call) {
        List<Entry> all = new ArrayList<>();
        OptionalInt page = OptionalInt.of(1);
        while (page.isPresent()) {
            Outcome<Listing> answer = link.api()
                    .list(
                            new ListQuery(
                                    type, view, link.space().asked(locale), page.getAsInt(), ListQuery.LARGEST_PAGE),
                            call);
            if (answer.failure().isPresent()) {
                return Outcome.failed(answer.failure().get());
            }
            answer.onOk(listing -> all.addAll(listing.entries()));
            page = answer.map(Listing::nextPage).orElse(OptionalInt.empty());
        }
        return Outcome.ok(all);
    }
}
