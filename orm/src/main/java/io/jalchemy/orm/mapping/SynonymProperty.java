package io.jalchemy.orm.mapping;

/** Another name for an attribute of the same entity. */
public final class SynonymProperty extends Property {
    private final String target;

    /**
     * @param name of the attribute
     * @param target the attribute that it stands for
     */
    public SynonymProperty(String name, String target) {
        super(name);
        this.target = target;
    }

    /** The attribute that it stands for. */
    public String target() {
        return target;
    }

    @Override
    boolean hasSlot() {
        return false;
    }
}
