package org.masnaa.app.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A path in the settings is a path, also where it leads out of what is served to the web. */
@Component
@ConfigurationPropertiesBinding
class PathConverter implements Converter<String, Path> {

  @Override
  public Path convert(String path) {
    return Path.of(path);
  }
}
