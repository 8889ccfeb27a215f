package io.jalchemy.orm.example;

import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.ManagedEntity;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link Address}. */
@SuppressWarnings("NullAway")
final class AddressEntity implements Address, ManagedEntity {
    static final EntityAccess<AddressEntity> ACCESS = new Access();

    private static final int ID = 0;
    private static final int EMAIL_ADDRESS = 1;
    private static final int USER_ID = 2;
    private static final int USER = 3;

    private final EntityState entityState = new EntityState(this, ACCESS);
    private int id;
    private String emailAddress;
    private Integer userId;
    private User user;

    @Override
    public EntityState entityState() {
        return entityState;
    }

    @Override
    public int id() {
        entityState.read(ID);
        return id;
    }

    @Override
    public String emailAddress() {
        entityState.read(EMAIL_ADDRESS);
        return emailAddress;
    }

    @Override
    public Address emailAddress(String emailAddress) {
        if (entityState.changes(EMAIL_ADDRESS, this.emailAddress, emailAddress)) {
            this.emailAddress = emailAddress;
        }
        return this;
    }

    @Override
    public @Nullable Integer userId() {
        entityState.readNullable(USER_ID);
        return userId;
    }

    @Override
    public Address userId(@Nullable Integer userId) {
        if (entityState.changes(USER_ID, this.userId, userId)) {
            this.userId = userId;
        }
        return this;
    }

    @Override
    public @Nullable User user() {
        entityState.readNullable(USER);
        return user;
    }

    @Override
    public Address user(@Nullable User user) {
        entityState.refer(USER, user);
        return this;
    }

    @Override
    public String toString() {
        return "Address(id=" + (entityState.has(ID) ? id : "<unset>")
                + ", emailAddress=" + (entityState.has(EMAIL_ADDRESS) ? emailAddress : "<unset>")
                + ", userId=" + (entityState.has(USER_ID) ? userId : "<unset>") + ")";
    }

    private static final class Access extends EntityAccess<AddressEntity> {
        private static final int[] LAYOUT = {ID, EMAIL_ADDRESS, USER_ID};
        private static final long LOADED = 1L << ID | 1L << EMAIL_ADDRESS | 1L << USER_ID;

        Access() {
            super("id", "emailAddress", "userId", "user");
        }

        @Override
        public AddressEntity create() {
            return new AddressEntity();
        }

        @Override
        public int[] layout() {
            return LAYOUT;
        }

        @Override
        public void hydrate(AddressEntity address, RowReader row, int at) throws SQLException {
            address.id = row.readInt(at);
            address.emailAddress = row.read(at + 1);
            address.userId = row.read(at + 2);
            address.entityState.loadedAll(LOADED);
        }

        @Override
        public void hydrateOne(AddressEntity address, int attribute, RowReader row, int at) throws SQLException {
            switch (attribute) {
                case ID -> address.id = row.readInt(at);
                case EMAIL_ADDRESS -> address.emailAddress = row.read(at);
                case USER_ID -> address.userId = row.read(at);
                default -> throw new IllegalArgumentException("Address has no column attribute " + attribute);
            }
            address.entityState.loaded(attribute);
        }

        @Override
        public @Nullable Object get(AddressEntity address, int attribute) {
            return switch (attribute) {
                case ID -> address.id;
                case EMAIL_ADDRESS -> address.emailAddress;
                case USER_ID -> address.userId;
                case USER -> address.user;
                default -> throw new IllegalArgumentException("Address has no attribute " + attribute);
            };
        }

        @Override
        public long getLong(AddressEntity address, int attribute) {
            return attribute == ID ? address.id : super.getLong(address, attribute);
        }

        @Override
        public void set(AddressEntity address, int attribute, @Nullable Object value) {
            switch (attribute) {
                case ID -> address.id = value == null ? 0 : (int) value;
                case EMAIL_ADDRESS -> address.emailAddress = (String) value;
                case USER_ID -> address.userId = (Integer) value;
                case USER -> address.user = (User) value;
                default -> throw new IllegalArgumentException("Address has no attribute " + attribute);
            }
        }
    }
}
