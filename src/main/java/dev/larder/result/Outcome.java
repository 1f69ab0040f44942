package dev.larder.result;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The answer of a call that may fail in an expected way: a value, or the failure that took its place. */
public sealed interface Outcome<T> {

    /** It went well. */
    record Ok<T>(T it) implements Outcome<T> {}

    /** It did not; {@code why} says so. */
    record Failed<T>(Failure why) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static Outcome<Done> done() {
        return new Ok<>(Done.DONE);
    }

    static <T> Outcome<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    default <R> R match(Function<? super T, ? extends R> ok, Function<? super Failure, ? extends R> failed) {
        if (this instanceof Ok<T> good) {
            return ok.apply(good.it());
        }
        return failed.apply(((Failed<T>) this).why());
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return match(value -> Outcome.ok(change.apply(value)), Outcome::failed);
    }

    /** The next step, taken only when this one went well. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return match(next, Outcome::failed);
    }

    /** A second try in place of a failure. */
    default Outcome<T> recover(Function<? super Failure, Outcome<T>> other) {
        return match(Outcome::ok, other);
    }

    default Outcome<T> onOk(Consumer<? super T> look) {
        value().ifPresent(look);
        return this;
    }

    default Outcome<T> onFailure(Consumer<? super Failure> look) {
        failure().ifPresent(look);
        return this;
    }

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    default Optional<T> value() {
        return match(Optional::of, failure -> Optional.empty());
    }

    default Optional<Failure> failure() {
        return match(value -> Optional.empty(), Optional::of);
    }

    default T orElse(T other) {
        return match(value -> value, failure -> other);
    }
}
