package io.jalchemy.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.orm.error.UnsetAttributeException;
import io.jalchemy.orm.example.Address;
import io.jalchemy.orm.example.Address_;
import io.jalchemy.orm.example.User;
import io.jalchemy.orm.example.User_;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both sides of a relationship follow each other in memory, without any session. */
@Tag("orm-S-62")
class InStepTest {
    private final User sandy = User_.create().name("sandy");
    private final User patrick = User_.create().name("patrick");
    private final Address a = Address_.create().emailAddress("a@x");
    private final Address b = Address_.create().emailAddress("b@x");

    @Test
    void addingToACollectionSetsTheReference() {
        sandy.addresses().add(a);
        assertThat(a.user()).isSameAs(sandy);
    }

    @Test
    void settingTheReferenceAddsToTheCollection() {
        a.user(sandy);
        b.user(sandy);
        assertThat(sandy.addresses()).containsExactly(a, b);
    }

    @Test
    void anElementMovesFromOneOwnerToTheOther() {
        sandy.addresses().add(a);
        patrick.addresses().add(a);
        assertThat(sandy.addresses()).isEmpty();
        assertThat(a.user()).isSameAs(patrick);
        a.user(sandy);
        assertThat(patrick.addresses()).isEmpty();
        a.user(null);
        assertThat(sandy.addresses()).isEmpty();
    }

    /** SQLAlchemy shows the element twice. */
    @Test
    void addingWhatTheOtherSideHasAddedAlreadyChangesNothing() {
        a.user(sandy);
        sandy.addresses().add(a);
        assertThat(sandy.addresses()).containsExactly(a);
    }

    @Test
    void everyMutatorOfListKeepsTheOtherSideInStep() {
        Address c = Address_.create().emailAddress("c@x");
        Address d = Address_.create().emailAddress("d@x");
        List<Address> list = sandy.addresses();
        list.addAll(List.of(a, b));
        list.add(0, c);
        assertThat(c.user()).isSameAs(sandy);
        list.set(0, d);
        assertThat(c.user()).isNull();
        assertThat(d.user()).isSameAs(sandy);
        list.removeIf(address -> address == d);
        assertThat(d.user()).isNull();
        list.addAll(1, List.of(c, d));
        assertThat(list).containsExactly(a, c, d, b);
        list.sort(Comparator.comparing((Address address) -> address.emailAddress())
                .reversed());
        assertThat(list).containsExactly(d, c, b, a);
        list.subList(0, 2).clear();
        assertThat(d.user()).isNull();
        assertThat(c.user()).isNull();
        list.replaceAll(address -> address == a ? c : address);
        assertThat(a.user()).isNull();
        assertThat(c.user()).isSameAs(sandy);
        var iterator = list.iterator();
        iterator.next();
        iterator.remove();
        assertThat(b.user()).isNull();
        list.retainAll(List.of());
        assertThat(c.user()).isNull();
        list.addAll(List.of(a, b));
        list.removeAll(List.of(a));
        assertThat(a.user()).isNull();
        list.removeLast();
        assertThat(b.user()).isNull();
        list.addFirst(a);
        list.clear();
        assertThat(a.user()).isNull();
        assertThat(list).isEmpty();
    }

    @Test
    void replacingACollectionTouchesTheDifferencesOnly() {
        sandy.addresses().addAll(List.of(a, b));
        Address c = Address_.create().emailAddress("c@x");
        List<Address> before = sandy.addresses();
        sandy.addresses(new ArrayList<>(List.of(c, b)));
        assertThat(sandy.addresses()).containsExactly(c, b);
        assertThat(a.user()).isNull();
        assertThat(b.user()).isSameAs(sandy);
        assertThatThrownBy(() -> before.add(a))
                .hasMessageContaining("User.addresses")
                .hasMessageContaining("Read the attribute again");
    }

    @Test
    void nullAndStrangersAreRefused() {
        List<Object> raw = new ArrayList<>();
        raw.add("no address");
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Object> list = (List) sandy.addresses();
        assertThatThrownBy(() -> list.add("no address"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("User.addresses")
                .hasMessageContaining("Address")
                .hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> list.add(patrick)).hasMessageContaining("holds entities of Address, not of User");
        assertThat(sandy.addresses()).isEmpty();
    }

    @Test
    void readingWhatWasNeverSet() {
        User blank = User_.create();
        assertThat(blank.fullname()).isNull();
        assertThatThrownBy(blank::id)
                .isInstanceOf(UnsetAttributeException.class)
                .hasMessageContaining("User.id");
        assertThat(blank).hasToString("User(id=<unset>, name=<unset>, fullname=<unset>)");
    }
}
