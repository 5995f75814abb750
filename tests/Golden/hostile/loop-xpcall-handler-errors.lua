-- A handler that only makes errors.
function player_think()
  local function h() error(1) end
  while true do xpcall(error, h) end
end
