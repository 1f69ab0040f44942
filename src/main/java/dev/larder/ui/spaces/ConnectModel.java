package dev.larder.ui.spaces;

import dev.larder.model.ContentTypeKey;
import dev.larder.model.LocaleCode;
import dev.larder.model.Space;
import dev.larder.model.SpaceId;
import dev.larder.result.Failure;
import dev.larder.result.Outcome;
import dev.larder.result.TokenKind;
import dev.larder.service.Connecting;
import dev.larder.service.Spaces;
import dev.larder.service.Tokens;
import dev.larder.ui.kit.Background;
import dev.larder.ui.kit.Generation;
import dev.larder.ui.kit.Words;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** State of connecting a space: what was typed, and what the service said of each thing. Knows no controls. */
public final class ConnectModel {
    private static final Duration SETTLE = Duration.ofMillis(500);

    /** The services; {@code network} may block on the network. */
    public record Parts(Connecting connecting, Spaces spaces, Tokens tokens, Background network) {}

    private final Parts parts;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty environment = new SimpleStringProperty(Words.of("connect.production"));
    private final StringProperty colour = new SimpleStringProperty("#3B5BA9");
    private final StringProperty address = new SimpleStringProperty(Space.SERVICE.toString());
    private final StringProperty token = new SimpleStringProperty("");
    private final ObjectProperty<Check> tokenCheck = new SimpleObjectProperty<>(new Check.Nothing());
    private final ObservableMap<ContentTypeKey, Check> types = FXCollections.observableHashMap();
    private final ObservableMap<LocaleCode, Check> locales = FXCollections.observableHashMap();
    private final Generation latest = new Generation();
    private boolean checkWaits;
    private boolean connecting;

    public ConnectModel(Parts parts) {
        this.parts = parts;
        token.addListener((it, before, now) -> checkSoon());
        address.addListener((it, before, now) -> checkSoon());
    }

    private void checkSoon() {
        tokenCheck.set(token.get().isBlank() ? new Check.Nothing() : new Check.Asking());
        latest.next();
        if (!checkWaits) {
            checkWaits = true;
            parts.network().later(SETTLE, () -> {
                checkWaits = false;
                checkAll();
            });
        }
    }

    private void checkAll() {
        if (token.get().isBlank()) {
            return;
        }
        Optional<Connecting.Trial> trial = trial();
        if (trial.isEmpty()) {
            tokenCheck.set(new Check.Wrong(Words.of("connect.bad-address")));
            return;
        }
        int question = latest.next();
        parts.network()
                .run(
                        () -> parts.connecting().token(trial.get()),
                        done -> {
                            if (latest.isCurrent(question)) {
                                tokenCheck.set(new Check.Good(-1));
                                recheckLists();
                            }
                        },
                        why -> {
                            if (latest.isCurrent(question)) {
                                tokenCheck.set(new Check.Bad(why));
                            }
                        });
    }

    private void recheckLists() {
        List.copyOf(types.keySet()).forEach(this::check);
        List.copyOf(locales.keySet()).forEach(this::check);
    }

    private Optional<Connecting.Trial> trial() {
        try {
            String typed = address.get().strip();
            URI base = URI.create(typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed);
            boolean usable =
                    base.getHost() != null && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()));
            return usable ? Optional.of(new Connecting.Trial(base, token.get())) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Takes page types, collection keys or locales typed with commas or spaces between, and checks each at once. */
    public void addTypes(ContentTypeKey.Kind kind, String typed) {
        words(typed).forEach(word -> addType(new ContentTypeKey(kind, word)));
    }

    public void addType(ContentTypeKey type) {
        if (!types.containsKey(type)) {
            types.put(type, new Check.Asking());
            check(type);
        }
    }

    public void addLocales(String typed) {
        words(typed).forEach(word -> {
            LocaleCode locale = new LocaleCode(word.length() > 10 ? word.substring(0, 10) : word);
            locales.putIfAbsent(locale, new Check.Asking());
            check(locale);
        });
    }

    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.split("[,;\\s]+", -1)) {
            if (!word.isBlank() && word.length() <= 100) {
                words.add(word.strip());
            }
        }
        return words;
    }

    public void remove(ContentTypeKey type) {
        types.remove(type);
    }

    public void remove(LocaleCode locale) {
        locales.remove(locale);
    }

    private void check(ContentTypeKey type) {
        ask(trial -> parts.connecting().type(trial, type), answer -> {
            types.computeIfPresent(type, (it, old) -> answer);
            if (answer.isGood()) {
                checkLocalesThatWaited();
            }
        });
    }

    /** A locale typed before there was a type to ask through can be asked for now. */
    private void checkLocalesThatWaited() {
        List.copyOf(locales.entrySet()).stream()
                .filter(each -> each.getValue() instanceof Check.Wrong)
                .map(Map.Entry::getKey)
                .forEach(this::check);
    }

    /** A locale is asked for through a page type or collection that exists; the blog has none. */
    private void check(LocaleCode locale) {
        Optional<ContentTypeKey> through = types.entrySet().stream()
                .filter(each -> each.getKey().isLocalised() && each.getValue().isGood())
                .map(Map.Entry::getKey)
                .findFirst();
        if (through.isEmpty()) {
            locales.put(locale, new Check.Wrong(Words.of("connect.locale-needs-type")));
            return;
        }
        ask(
                trial -> parts.connecting().locale(trial, through.get(), locale),
                answer -> locales.computeIfPresent(locale, (it, old) -> answer));
    }

    private void ask(java.util.function.Function<Connecting.Trial, Outcome<Integer>> question, Consumer<Check> answer) {
        Optional<Connecting.Trial> trial = trial();
        if (trial.isEmpty() || token.get().isBlank()) {
            answer.accept(new Check.Wrong(Words.of("connect.token-first")));
            return;
        }
        Supplier<Outcome<Integer>> asked = () -> question.apply(trial.get());
        parts.network()
                .run(asked, count -> answer.accept(new Check.Good(count)), why -> answer.accept(new Check.Bad(why)));
    }

    /** What still keeps the space from being connected; empty when nothing does. */
    public Optional<String> missing() {
        if (name.get().isBlank()) {
            return Optional.of(Words.of("connect.need-name"));
        }
        if (!tokenCheck.get().isGood()) {
            return Optional.of(Words.of("connect.need-token"));
        }
        return types.values().stream().anyMatch(Check::isGood)
                ? Optional.empty()
                : Optional.of(Words.of("connect.need-types"));
    }

    /**
     * Keeps the token at {@code place} and writes the space down; only what was found good goes with it. A second call
     * while a keychain still asks does nothing, or there would be two spaces.
     */
    public void connect(Tokens.Place place, Consumer<Space> connected, Consumer<Failure> failed) {
        Optional<Connecting.Trial> trial = trial();
        if (trial.isEmpty() || connecting) {
            return;
        }
        connecting = true;
        Space space = new Space(
                new SpaceId(UUID.randomUUID().toString()),
                new Space.Identity(
                        name.get().strip(),
                        environment.get().strip(),
                        colour.get(),
                        environment.get().strip().equalsIgnoreCase(Words.of("connect.production"))),
                trial.get().base(),
                good(types),
                good(locales),
                false);
        parts.network()
                .run(
                        () -> parts.tokens()
                                .keep(space.id(), TokenKind.READ, token.get(), place)
                                .then(kept -> parts.spaces().save(space)),
                        saved -> {
                            connecting = false;
                            token.set("");
                            connected.accept(saved);
                        },
                        why -> {
                            connecting = false;
                            failed.accept(why);
                        });
    }

    private static <K extends Comparable<K>> List<K> good(Map<K, Check> checks) {
        Map<K, Check> copy = new HashMap<>(checks);
        return copy.entrySet().stream()
                .filter(each -> each.getValue().isGood())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty environment() {
        return environment;
    }

    public StringProperty colour() {
        return colour;
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty token() {
        return token;
    }

    public ObjectProperty<Check> tokenCheck() {
        return tokenCheck;
    }

    public ObservableMap<ContentTypeKey, Check> types() {
        return types;
    }

    public ObservableMap<LocaleCode, Check> locales() {
        return locales;
    }
}
