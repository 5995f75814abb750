-- Chunks compiled without end.
function player_think()
  while true do loadstring("return 1")() end
end
