package dev.larder.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldValueTest {
    @Test
    void aNestedEditKeepsEveryOtherKeyAndTheOrder() {
        FieldValue root = FieldValue.of(Json.of("{'b':1,'a':{'y':[1.50],'x':'old','z':null},'c':{}}"));
        root.child("a").child("x").set(TextNode.valueOf("new"));
        assertThat(root.get()).hasToString("{\"b\":1,\"a\":{\"y\":[1.50],\"x\":\"new\",\"z\":null},\"c\":{}}");
    }

    @Test
    void whatIsSetOnTheParentIsSeenInTheChild() {
        FieldValue root = FieldValue.of(Json.of("{'a':{'x':'old'}}"));
        FieldValue child = root.child("a").child("x");
        List<JsonNode> seen = new ArrayList<>();
        child.property().addListener((property, before, now) -> seen.add(now));
        root.set(Json.of("{'a':{'x':'new'}}"));
        assertThat(seen).containsExactly(TextNode.valueOf("new"));
    }

    @Test
    void aMissingParentIsMadeOnlyByAnEdit() {
        FieldValue root = FieldValue.of(Json.of("{}"));
        FieldValue child = root.child("a").child("x");
        child.set(FieldValue.missing());
        assertThat(root.get()).hasToString("{}");
        child.set(TextNode.valueOf("v"));
        assertThat(root.get()).hasToString("{\"a\":{\"x\":\"v\"}}");
    }

    @Test
    void settingMissingTakesTheKeyAway() {
        FieldValue root = FieldValue.of(Json.of("{'a':1,'b':2}"));
        root.child("a").set(FieldValue.missing());
        assertThat(root.get()).hasToString("{\"b\":2}");
    }

    @Test
    void aDisposedChildNoLongerFollows() {
        FieldValue root = FieldValue.of(Json.of("{'a':1}"));
        FieldValue child = root.child("a");
        child.dispose();
        root.set(Json.of("{'a':2}"));
        assertThat(child.get()).hasToString("1");
    }

    @Test
    void numbersAreComparedByWorth() {
        assertThat(FieldValue.same(Json.of("{'a':1.50}"), Json.of("{'a':1.5}"))).isTrue();
        assertThat(FieldValue.same(Json.of("{'a':'1'}"), Json.of("{'a':1}"))).isFalse();
    }
}
