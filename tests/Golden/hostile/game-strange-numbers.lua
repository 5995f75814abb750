-- Numbers that are none.
function player_think()
  for _, v in ipairs({ 0/0, 1/0, -1/0, 1e300, -1e300, 2^63, -2^63, "x", "", "1e400", {}, true }) do
    pcall(set_path, 0, v, v) pcall(set_state, 0, v) pcall(get_pos, v) pcall(set_target, 0, v) pcall(set_convert, 0, v) pcall(player_score, v) pcall(player_exists, v) pcall(creature_get_config, v)
  end
  error("done")
end
