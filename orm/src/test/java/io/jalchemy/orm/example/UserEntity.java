package io.jalchemy.orm.example;

import io.jalchemy.orm.spi.EntityAccess;
import io.jalchemy.orm.spi.EntityState;
import io.jalchemy.orm.spi.ManagedEntity;
import io.jalchemy.orm.spi.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link User}. */
@SuppressWarnings({"NullAway", "unchecked"})
final class UserEntity implements User, ManagedEntity {
    static final EntityAccess<UserEntity> ACCESS = new Access();

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int FULLNAME = 2;
    private static final int ADDRESSES = 3;

    private final EntityState entityState = new EntityState(this, ACCESS);
    private Integer id;
    private String name;
    private String fullname;
    private List<Address> addresses;

    @Override
    public EntityState entityState() {
        return entityState;
    }

    @Override
    public Integer id() {
        entityState.read(ID);
        return id;
    }

    @Override
    public String name() {
        entityState.read(NAME);
        return name;
    }

    @Override
    public User name(String name) {
        if (entityState.changes(NAME, this.name, name)) {
            this.name = name;
        }
        return this;
    }

    @Override
    public @Nullable String fullname() {
        entityState.readNullable(FULLNAME);
        return fullname;
    }

    @Override
    public User fullname(@Nullable String fullname) {
        if (entityState.changes(FULLNAME, this.fullname, fullname)) {
            this.fullname = fullname;
        }
        return this;
    }

    @Override
    public List<Address> addresses() {
        entityState.readCollection(ADDRESSES);
        return addresses;
    }

    @Override
    public User addresses(List<Address> addresses) {
        entityState.replaceCollection(ADDRESSES, addresses);
        return this;
    }

    @Override
    public String toString() {
        return "User(id=" + (entityState.has(ID) ? id : "<unset>")
                + ", name=" + (entityState.has(NAME) ? name : "<unset>")
                + ", fullname=" + (entityState.has(FULLNAME) ? fullname : "<unset>") + ")";
    }

    private static final class Access extends EntityAccess<UserEntity> {
        private static final int[] LAYOUT = {ID, NAME, FULLNAME};
        private static final long LOADED = 1L << ID | 1L << NAME | 1L << FULLNAME;

        Access() {
            super("id", "name", "fullname", "addresses");
        }

        @Override
        public UserEntity create() {
            return new UserEntity();
        }

        @Override
        public int[] layout() {
            return LAYOUT;
        }

        @Override
        public void hydrate(UserEntity user, RowReader row, int at) throws SQLException {
            user.id = row.read(at);
            user.name = row.read(at + 1);
            user.fullname = row.read(at + 2);
            user.entityState.loadedAll(LOADED);
        }

        @Override
        public void hydrateOne(UserEntity user, int attribute, RowReader row, int at) throws SQLException {
            switch (attribute) {
                case ID -> user.id = row.read(at);
                case NAME -> user.name = row.read(at);
                case FULLNAME -> user.fullname = row.read(at);
                default -> throw new IllegalArgumentException("User has no column attribute " + attribute);
            }
            user.entityState.loaded(attribute);
        }

        @Override
        public @Nullable Object get(UserEntity user, int attribute) {
            return switch (attribute) {
                case ID -> user.id;
                case NAME -> user.name;
                case FULLNAME -> user.fullname;
                case ADDRESSES -> user.addresses;
                default -> throw new IllegalArgumentException("User has no attribute " + attribute);
            };
        }

        @Override
        public void set(UserEntity user, int attribute, @Nullable Object value) {
            switch (attribute) {
                case ID -> user.id = (Integer) value;
                case NAME -> user.name = (String) value;
                case FULLNAME -> user.fullname = (String) value;
                case ADDRESSES -> user.addresses = (List<Address>) value;
                default -> throw new IllegalArgumentException("User has no attribute " + attribute);
            }
        }
    }
}
