package org.masnaa.app.shared.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about the pages.
 *
 * @param helpPhone where people call for help
 * @param helpEmail where people write for help
 */
@ConfigurationProperties("masnaa.pages")
record PageSettings(
    @DefaultValue("+974 4000 0000") String helpPhone,
    @DefaultValue("help@services.example") String helpEmail) {}
