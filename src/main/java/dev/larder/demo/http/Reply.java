package dev.larder.demo.http;

/** An answer and the way it is to be delivered. */
public record Reply(Answer answer, Delivery delivery) {

    public static Reply whole(Answer answer) {
        return new Reply(answer, new Delivery.Whole());
    }
}
