package dev.larder.ui.spaces;

import dev.larder.model.Space;
import dev.larder.result.Done;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.service.Exchange;
import dev.larder.service.Spaces;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Background;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State of a space's settings: where its tokens are, and whether they work. Knows no controls. */
public final class SettingsModel {

    /** The services; {@code network} may block on the network or the keychain. */
    public record Parts(Spaces spaces, Tokens tokens, Exchange exchange, Background network) {}

    /** Where one token is, or why that cannot be told. */
    public sealed interface Stand {
        /** Being looked at. */
        record Looking() implements Stand {}

        /** None is stored. */
        record None() implements Stand {}

        /** It is there. */
        record At(Tokens.Place place) implements Stand {}

        /** The keychain did not tell. */
        record Unknown(Failure why) implements Stand {}
    }

    private final Parts parts;
    private final Space space;
    private final Map<TokenKind, ObjectProperty<Stand>> stands = new EnumMap<>(TokenKind.class);
    private final Map<TokenKind, ObjectProperty<Check>> checks = new EnumMap<>(TokenKind.class);

    public SettingsModel(Parts parts, Space space) {
        this.parts = parts;
        this.space = space;
        for (TokenKind kind : TokenKind.values()) {
            stands.put(kind, new SimpleObjectProperty<>(new Stand.Looking()));
            checks.put(kind, new SimpleObjectProperty<>(new Check.Nothing()));
            look(kind);
        }
    }

    public Space space() {
        return space;
    }

    private void look(TokenKind kind) {
        parts.network()
                .run(
                        () -> parts.tokens().place(space.id(), kind),
                        place -> stand(kind).set(place.<Stand>map(Stand.At::new).orElseGet(Stand.None::new)),
                        why -> stand(kind).set(new Stand.Unknown(why)));
    }

    /** Keeps a token; {@code typed} is wiped. Failures go to the field, or to {@code noKeychain} for a choice. */
    public void keep(TokenKind kind, char[] typed, Tokens.Place place, Consumer<Failure> noKeychain) {
        check(kind).set(new Check.Asking());
        parts.network()
                .run(
                        () -> parts.tokens().keep(space.id(), kind, CharBuffer.wrap(typed), place),
                        kept -> {
                            Arrays.fill(typed, '\0');
                            look(kind);
                            tryIt(kind);
                        },
                        why -> {
                            check(kind).set(new Check.Bad(why));
                            if (why instanceof Failure.KeychainAbsent || why instanceof Failure.KeychainLocked) {
                                noKeychain.accept(why);
                            } else {
                                Arrays.fill(typed, '\0');
                            }
                        });
    }

    /** Asks the service whether the stored token reads; nothing is written there. */
    public void tryIt(TokenKind kind) {
        check(kind).set(new Check.Asking());
        parts.network()
                .run(
                        () -> parts.exchange().checkToken(space.id(), kind),
                        done -> check(kind).set(new Check.Good(-1)),
                        why -> check(kind).set(new Check.Bad(why)));
    }

    public void forget(TokenKind kind) {
        parts.network()
                .run(
                        () -> parts.tokens().forget(space.id(), kind),
                        done -> {
                            check(kind).set(new Check.Nothing());
                            look(kind);
                        },
                        why -> check(kind).set(new Check.Bad(why)));
    }

    /** Runs something of the demo space's own. */
    void run(Supplier<Outcome<Done>> work, Runnable done, Consumer<Failure> failed) {
        parts.network().<Done>run(work, it -> done.run(), failed);
    }

    /** Takes the space off this computer. */
    public void remove(Runnable removed, Consumer<Failure> failed) {
        parts.network().<Done>run(() -> parts.spaces().remove(space.id()), done -> removed.run(), failed);
    }

    /** Writes a changed name, environment or colour down. */
    public void identity(Space.Identity identity, Consumer<Space> saved, Consumer<Failure> failed) {
        Space changed = new Space(space.id(), identity, space.base(), space.types(), space.locales(), space.demo());
        parts.network().<Space>run(() -> parts.spaces().save(changed), saved, failed);
    }

    public ObjectProperty<Stand> stand(TokenKind kind) {
        return Optional.ofNullable(stands.get(kind)).orElseThrow();
    }

    public ObjectProperty<Check> check(TokenKind kind) {
        return Optional.ofNullable(checks.get(kind)).orElseThrow();
    }
}
