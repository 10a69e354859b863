// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons by what they mean. An icon that stands alone needs a tooltip on its control. */
public enum Icons {
    ADDED(Feather.PLUS),
    BACK(Feather.ARROW_LEFT),
    CHANGES(Feather.CLOCK),
    CLIENT(Feather.MONITOR),
    CLIENT_CERTIFICATE(Feather.SHIELD),
    CLOSE(Feather.X),
    COLLAPSE(Feather.CHEVRON_DOWN),
    CONNECTION_LOST(Feather.WIFI_OFF),
    COPY(Feather.COPY),
    DARK(Feather.MOON),
    DEMO(Feather.COMPASS),
    DONE(Feather.CHECK),
    ERROR(Feather.ALERT_CIRCLE),
    EXPAND(Feather.CHEVRON_RIGHT),
    EXPORT(Feather.SHARE),
    FILE(Feather.FOLDER),
    FILTER(Feather.FILTER),
    FIT(Feather.MAXIMIZE),
    INFO(Feather.INFO),
    KUBE_PROXY(Feather.SHUFFLE),
    LIGHT(Feather.SUN),
    MENU(Feather.CHEVRON_DOWN),
    MORE(Feather.MORE_HORIZONTAL),
    NODE(Feather.SERVER),
    NO_ACCESS(Feather.LOCK),
    OUTSIDE(Feather.GLOBE),
    PASSWORD(Feather.LOCK),
    PROGRAM(Feather.TERMINAL),
    REFRESH(Feather.REFRESH_CW),
    RESOLVE(Feather.TERMINAL),
    RUN(Feather.CORNER_DOWN_LEFT),
    SEARCH(Feather.SEARCH),
    SETTINGS(Feather.SLIDERS),
    SINGLE_SIGN_ON(Feather.USER),
    SNAPSHOT(Feather.ARCHIVE),
    SPECIFICATION(Feather.EXTERNAL_LINK),
    PAGE(Feather.EXTERNAL_LINK),
    SUCCESS(Feather.CHECK_CIRCLE),
    TOKEN(Feather.KEY),
    WARNING(Feather.ALERT_TRIANGLE),
    ZOOM_IN(Feather.PLUS),
    ZOOM_OUT(Feather.MINUS);

    private final Feather feather;

    Icons(Feather feather) {
        this.feather = feather;
    }

    /** A new icon as buttons carry it, 16 pixels at the normal text size, in the colour of the text around it. */
    public FontIcon icon() {
        return sized(Styles.ICON_BUTTON);
    }

    /** A new icon as rows carry it, 14 pixels. */
    public FontIcon rowIcon() {
        return sized(Styles.ICON_ROW);
    }

    /** A new icon as captions carry it, 13 pixels. */
    public FontIcon captionIcon() {
        return sized(Styles.ICON_CAPTION);
    }

    private FontIcon sized(String styleClass) {
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().add(styleClass);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setFocusTraversable(false);
        return icon;
    }
}
